import { z } from 'zod';
import { publicationKinds } from '../../schema/publication.ts';
import type { KnownWords } from '../words/known-words.ts';
import { year } from './dates.ts';
import { acrossKeys, group } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
import { areaKeys, organisationsWithRole, someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown, webAddress } from './texts.ts';

/** Something to read or use. `sources` is empty only for a publication that is a source itself. */
export const publicationFormat = (words: KnownWords) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    title: line(300, 3).describe('The name.'),
    kind: z.enum(publicationKinds).describe('Of which kind it is.'),
    year: year.optional().describe('The year.'),
    publisher: line(200).optional().describe('The organisation that issued it, never a person.'),
    url: webAddress.optional().describe('Where it can be read.'),
    summary: line(600, 10).describe('One or two sentences of plain text.'),
    body: markdown.optional().describe('Markdown: the text of its page.'),
    region: wordOf(words.inspirationRegions).optional().describe('The slug of the inspiration region it belongs to. Left out: national.'),
    ...areaKeys(words),
    partnerships: wordsOf(words.partnerships).describe('Codes of partnerships.'),
    themes: someOf(words.terms.theme).describe('Slugs of themes.'),
    advices: wordsOf(words.terms.advice).describe('Slugs of advices.'),
    schoolTypes: wordsOf(words.terms['school-type']).describe('Slugs of school types.'),
    factors: wordsOf(words.terms.factor).describe('Slugs of factors.'),
    partnerTypes: wordsOf(words.terms['partner-type']).describe('Slugs of partner types.'),
    organisations: organisationsWithRole(words).describe('The named organisations that take part.'),
    inOtherWords,
    sources: sources(words).default([]).describe('Where the facts come from.'),
  }).refine(
    ...acrossKeys('sources', 'a publication is not its own source.', ({ slug, sources }) =>
      Array.isArray(sources)
        ? !sources.some((source: unknown) => (source as { publication?: unknown } | null)?.publication === slug)
        : true,
    ),
  );

export type PublicationContent = z.output<ReturnType<typeof publicationFormat>>;
