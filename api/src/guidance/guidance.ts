import { builder } from '../graphql/builder.ts';
import { organisationTypes } from '../organisation/facts.ts';
import { Completeness, HeardVoice, PersonalData, Readability } from './advice-types.ts';
import type { Advised } from './advised.ts';
import { completenessOf } from './completeness/completeness.ts';
import { Duplicate } from './duplicate-type.ts';
import { duplicatesOf } from './duplicates/duplicates.ts';
import { linksIn } from './links/addresses.ts';
import { brokenAmong } from './links/broken.ts';
import { BrokenLink } from './links/link-type.ts';
import { personalDataIn } from './personal-data/personal-data.ts';
import { readabilityOf } from './readability/readability.ts';
import { hasVoices, organisationsIn, voicesIn } from './voices/voices.ts';

export const Guidance = builder.objectRef<Advised>('Guidance').implement({
  description: 'Advice on a content, for who writes it (schrijfhulp). None of it refuses anything.',
  fields: (t) => ({
    completeness: t.field({
      type: Completeness,
      description: 'How complete it is, and what brings most.',
      resolve: ({ type, content }) => completenessOf(type, content),
    }),
    voices: t.field({
      type: [HeardVoice],
      description: 'Whose voice is heard; empty for kinds of item that have no partners.',
      resolve: async ({ type, content }, _args, { db }) =>
        hasVoices(type) ? voicesIn(content, await organisationTypes(db, organisationsIn(content).slice(0, 200))) : [],
    }),
    personalData: t.field({
      type: [PersonalData],
      description: 'Places that may hold personal data, in the order of the fields.',
      resolve: ({ content }) => personalDataIn(content),
    }),
    readability: t.field({
      type: Readability,
      description: 'How hard it reads, and which sentences hurt.',
      resolve: ({ content }, _args, { lexicon }) => readabilityOf(content, lexicon().abbreviations),
    }),
    duplicates: t.field({
      type: [Duplicate],
      description: 'Other items that are likely the same, the likest first, five at most. Drafts only for who may see them.',
      resolve: (advised, _args, { db, viewer }) => duplicatesOf(db, viewer, advised),
    }),
    links: t.field({
      type: [BrokenLink],
      description: 'Web addresses that failed when the hub last checked them. What is not published yet has not been checked.',
      resolve: ({ content }, _args, { db }) => brokenAmong(db, linksIn(content)),
    }),
  }),
});
