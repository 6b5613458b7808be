/** What a publication is, as a word in the middle of a sentence, by the `kind` of the api. */
export const publicationKindNames = {
  BLOG: 'artikel',
  FACTSHEET: 'factsheet',
  FAQ: 'vragen en antwoorden',
  GUIDE: 'handreiking',
  INSTRUMENT: 'instrument',
  LAW: 'wet of regeling',
  LETTER: 'brief',
  POLICY_PLAN: 'plan of agenda',
  REPORT: 'rapport',
  RESEARCH: 'onderzoek',
  VIDEO: 'film',
  WEBSITE: 'website',
} as const satisfies Record<string, string>;
