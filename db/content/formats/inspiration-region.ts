import { z } from 'zod';
import { inspirationRegionKinds } from '../../schema/inspiration-region.ts';
import type { KnownWords } from '../words/known-words.ts';
import { year } from './dates.ts';
import { group } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
import { someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, lineOrNumber, markdown } from './texts.ts';

/** A region that learns aloud. */
export const inspirationRegionFormat = (words: KnownWords) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    title: line(200, 2).describe('The name.'),
    kind: z.enum(inspirationRegionKinds).describe('Of which kind it is.'),
    youthRegion: wordOf(words.youthRegions).optional().describe('The slug of its youth region.'),
    municipalities: someOf(words.municipalities).describe('Official names of municipalities, those of merged ones included.'),
    partnerships: wordsOf(words.partnerships).describe('Codes of partnerships.'),
    summary: line(600, 10).describe('One or two sentences of plain text.'),
    ambition: line(1000).optional().describe('What the region wants to reach, in its own words.'),
    participants: z
      .array(
        group({
          partnerType: wordOf(words.terms['partner-type']).describe('The slug of its partner type.'),
          name: line(200).describe('The name.'),
          role: line(300).optional().describe('The role.'),
        }),
      )
      .default([])
      .describe('Who sits at the table of the region.'),
    missing: wordsOf(words.terms['partner-type']).describe('Slugs of partner types that should sit at the table and do not.'),
    structure: z
      .array(group({ label: line(200).describe('The word or short name itself.'), role: line(500).describe('The role.') }))
      .default([])
      .describe('Its consultations.'),
    localAccess: z
      .array(
        group({
          municipality: wordOf(words.municipalities).describe('The official name of the municipality.'),
          name: line(200).describe('The name.'),
        }),
      )
      .default([])
      .describe('The door to help in each municipality.'),
    facts: z
      .array(
        group({
          label: line(200).describe('The word or short name itself.'),
          value: lineOrNumber(200).describe('The value.'),
          year: year.optional().describe('The year.'),
        }),
      )
      .default([])
      .describe('Figures and facts the region tells about itself.'),
    themes: someOf(words.terms.theme).describe('Slugs of themes.'),
    contactRole: line(200).optional().describe('The role, never the person, to turn to.'),
    wish: markdown.optional().describe('Markdown: what it wishes for.'),
    cooperation: markdown.optional().describe('Markdown: how it works together.'),
    lessons: markdown.optional().describe('Markdown: what was learned.'),
    inOtherWords,
    sources: sources(words).min(1).describe('Where the facts come from.'),
  });

export type InspirationRegionContent = z.output<ReturnType<typeof inspirationRegionFormat>>;
