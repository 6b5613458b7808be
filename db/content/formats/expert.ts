import { z } from 'zod';
import type { KnownWords } from '../words/known-words.ts';
import { group } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
import { someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown } from './texts.ts';

/** A member of the expert pool, or an example of one when `demo` is true. */
export const expertFormat = (words: KnownWords) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    name: line(200, 2).describe('The name.'),
    headline: line(300).describe('What the expert can help with, in one line.'),
    bio: markdown.describe('Markdown: what the expert did and can.'),
    municipality: wordOf(words.municipalities).optional().describe('The official name of the municipality.'),
    daysPerWeek: z.number().min(0).max(5).multipleOf(0.1).describe('Days a week for the pool, 0–5, in tenths.'),
    capacity: z.int().min(0).max(20).describe('How many requests at a time, 0–20.'),
    demo: z.boolean().default(false).describe('Whether it is an example profile, shown as such.'),
    competences: someOf(words.terms['expert-competence']).describe('Slugs of competences.'),
    themes: someOf(words.terms.theme).describe('Slugs of themes.'),
    advices: wordsOf(words.terms.advice).describe('Slugs of advices.'),
    schoolTypes: wordsOf(words.terms['school-type']).describe('Slugs of school types.'),
    inOtherWords,
    sources: sources(words).default([]).describe('Where the facts come from.'),
  });

export type ExpertContent = z.output<ReturnType<typeof expertFormat>>;
