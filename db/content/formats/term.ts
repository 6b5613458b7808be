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
    slug: z.string(),
    label: line(200),
    abbreviation: line(50).optional(),
    description: line(1000),
    body: markdown.optional(),
    note: line(1000).optional(),
    synonyms: listOf(line(100)).default([]),
    position: z.int().min(1).max(1000),
    focus: z.boolean().default(false),
    parent: wordOf(words.terms[parentVocabularyOf(vocabulary)]).optional(),
    sources: sources(words).default([]),
  });

export type TermContent = z.output<ReturnType<typeof termFormat>>;
