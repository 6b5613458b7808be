import { z } from 'zod';
import { inspirationRegionKinds } from '../../schema/inspiration-region.ts';
import type { KnownWords } from '../words/known-words.ts';
import { year } from './dates.ts';
import { group } from './groups.ts';
import { someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, lineOrNumber, markdown } from './texts.ts';

/** A region that learns aloud. */
export const inspirationRegionFormat = (words: KnownWords) =>
  group({
    slug: z.string(),
    title: line(200, 2),
    kind: z.enum(inspirationRegionKinds),
    youthRegion: wordOf(words.youthRegions).optional(),
    municipalities: someOf(words.municipalities),
    partnerships: wordsOf(words.partnerships),
    summary: line(600, 10),
    ambition: line(1000).optional(),
    participants: z
      .array(group({ partnerType: wordOf(words.terms['partner-type']), name: line(200), role: line(300).optional() }))
      .default([]),
    missing: wordsOf(words.terms['partner-type']),
    structure: z.array(group({ label: line(200), role: line(500) })).default([]),
    localAccess: z.array(group({ municipality: wordOf(words.municipalities), name: line(200) })).default([]),
    facts: z.array(group({ label: line(200), value: lineOrNumber(200), year: year.optional() })).default([]),
    themes: someOf(words.terms.theme),
    contactRole: line(200).optional(),
    wish: markdown.optional(),
    cooperation: markdown.optional(),
    lessons: markdown.optional(),
    sources: sources(words).min(1),
  });

export type InspirationRegionContent = z.output<ReturnType<typeof inspirationRegionFormat>>;
