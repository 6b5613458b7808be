import { z } from 'zod';
import { publicationKinds } from '../../schema/publication.ts';
import type { KnownWords } from '../words/known-words.ts';
import { year } from './dates.ts';
import { acrossKeys, group } from './groups.ts';
import { areaKeys, organisationsWithRole, someOf, sources, wordOf, wordsOf } from './references.ts';
import { line, markdown, webAddress } from './texts.ts';

/** Something to read or use. `sources` is empty only for a publication that is a source itself. */
export const publicationFormat = (words: KnownWords) =>
  group({
    slug: z.string(),
    title: line(300, 3),
    kind: z.enum(publicationKinds),
    year: year.optional(),
    publisher: line(200).optional(),
    url: webAddress.optional(),
    summary: line(600, 10),
    body: markdown.optional(),
    region: wordOf(words.inspirationRegions).optional(),
    ...areaKeys(words),
    partnerships: wordsOf(words.partnerships),
    themes: someOf(words.terms.theme),
    advices: wordsOf(words.terms.advice),
    schoolTypes: wordsOf(words.terms['school-type']),
    factors: wordsOf(words.terms.factor),
    partnerTypes: wordsOf(words.terms['partner-type']),
    organisations: organisationsWithRole(words),
    sources: sources(words).default([]),
  }).refine(
    ...acrossKeys('sources', 'a publication is not its own source.', ({ slug, sources }) =>
      Array.isArray(sources)
        ? !sources.some((source: unknown) => (source as { publication?: unknown } | null)?.publication === slug)
        : true,
    ),
  );

export type PublicationContent = z.output<ReturnType<typeof publicationFormat>>;
