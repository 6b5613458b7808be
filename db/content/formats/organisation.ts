import { z } from 'zod';
import type { KnownWords } from '../words/known-words.ts';
import { group } from './groups.ts';
import { sources, wordOf } from './references.ts';
import { line, webAddress } from './texts.ts';

/** A named organisation. */
export const organisationFormat = (words: KnownWords) =>
  group({
    slug: z.string(),
    name: line(200, 2),
    type: wordOf(words.terms['partner-type']),
    municipality: wordOf(words.municipalities).optional(),
    description: line(500).optional(),
    coalitionPartner: z.boolean().default(false),
    steeringGroup: z.boolean().default(false),
    website: webAddress.optional(),
    sources: sources(words).default([]),
  });

export type OrganisationContent = z.output<ReturnType<typeof organisationFormat>>;
