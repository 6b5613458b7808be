import { z } from 'zod';
import type { KnownWords } from '../words/known-words.ts';
import { group } from './groups.ts';
import { someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown } from './texts.ts';

/** A member of the expert pool, or an example of one when `demo` is true. */
export const expertFormat = (words: KnownWords) =>
  group({
    slug: z.string(),
    name: line(200, 2),
    headline: line(300),
    bio: markdown,
    municipality: wordOf(words.municipalities).optional(),
    daysPerWeek: z.number().min(0).max(5).multipleOf(0.1),
    capacity: z.int().min(0).max(20),
    demo: z.boolean().default(false),
    competences: someOf(words.terms['expert-competence']),
    themes: someOf(words.terms.theme),
    advices: wordsOf(words.terms.advice),
    schoolTypes: wordsOf(words.terms['school-type']),
    sources: sources(words).default([]),
  });

export type ExpertContent = z.output<ReturnType<typeof expertFormat>>;
