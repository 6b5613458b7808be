import { z } from 'zod';
import type { KnownWords } from '../words/known-words.ts';
import { group } from './groups.ts';
import { inOtherWords } from './in-other-words.ts';
import { sources, wordOf } from './references.ts';
import { line, webAddress } from './texts.ts';

/** A named organisation. */
export const organisationFormat = (words: KnownWords) =>
  group({
    slug: z.string().describe('Its address: small letters, digits and single hyphens. Left out: made of the title.'),
    name: line(200, 2).describe('The name.'),
    type: wordOf(words.terms['partner-type']).describe('The slug of its partner type.'),
    municipality: wordOf(words.municipalities).optional().describe('The official name of the municipality.'),
    description: line(500).optional().describe('What it is, in plain text.'),
    coalitionPartner: z.boolean().default(false).describe('Whether it is one of the partners of the coalition.'),
    steeringGroup: z.boolean().default(false).describe('Whether it sits in the steering group.'),
    website: webAddress.optional().describe('The address of its website.'),
    inOtherWords,
    sources: sources(words).default([]).describe('Where the facts come from.'),
  });

export type OrganisationContent = z.output<ReturnType<typeof organisationFormat>>;
