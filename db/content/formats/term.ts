import { z } from 'zod';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { KnownWords } from '../words/known-words.ts';
import { group, listOf } from './groups.ts';
import { sources, wordOf } from './references.ts';
import { line, markdown } from './texts.ts';

/** In which vocabulary the parent of a term stands; its own when not told otherwise. */
const parentVocabularies: Partial<Record<Vocabulary, Vocabulary>> = { 'factor-indicator': 'factor' };

/** The vocabulary in which the parent of a term of this one stands. */
export const parentVocabularyOf = (vocabulary: Vocabulary): Vocabulary => parentVocabularies[vocabulary] ?? vocabulary;

/** A word of a vocabulary. The vocabulary is the name of its file. */
export const termFormat = (words: KnownWords, vocabulary: Vocabulary) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    label: line(200).describe('The word or short name itself.'),
    abbreviation: line(50).optional().describe('How it is abbreviated.'),
    description: line(1000).describe('What it is, in plain text.'),
    body: markdown.optional().describe('Markdown: the text of its page.'),
    note: line(1000).optional().describe('A remark, for who uses the word.'),
    synonyms: listOf(line(100)).default([]).describe('Other words that people use for the same.'),
    position: z.int().min(1).max(1000).describe('The order within its vocabulary, from 1.'),
    focus: z.boolean().default(false).describe('Whether the programme puts extra weight on it.'),
    parent: wordOf(words.terms[parentVocabularyOf(vocabulary)]).optional().describe('The slug of the word it falls under.'),
    sources: sources(words).default([]).describe('Where the facts come from.'),
  });

export type TermContent = z.output<ReturnType<typeof termFormat>>;
