import { builder } from '../../graphql/builder.ts';
import { ProblemInterface } from '../../graphql/problems.ts';
import type { ComparedQuery, Comparison } from './compare.ts';
import type { LowersSearchScore } from './guard.ts';

const ComparedQueryType = builder.objectRef<ComparedQuery>('ComparedQuery').implement({
  description: 'How well one judged query is answered before and after a change of words: nDCG@10, from 0 to 1.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The query.' }),
    before: t.exposeFloat('before', { description: 'Among everything, with the words as they are.' }),
    after: t.exposeFloat('after', { description: 'Among everything, with the words changed.' }),
    practicesBefore: t.exposeFloat('practicesBefore', {
      nullable: true,
      description: 'Among practices alone, with the words as they are; null when no practice is judged to help.',
    }),
    practicesAfter: t.exposeFloat('practicesAfter', {
      nullable: true,
      description: 'Among practices alone, with the words changed; null when no practice is judged to help.',
    }),
  }),
});

export const SearchComparison = builder.objectRef<Comparison>('SearchComparison').implement({
  description: 'What a change of words does to the answers of the judged queries, on the content of this hub.',
  fields: (t) => ({
    counted: t.exposeInt('counted', {
      description: 'How many judged queries say something about this hub. With 0 nothing guards the change: no judged item is here.',
    }),
    asked: t.exposeInt('asked', { description: 'How many of them are read otherwise, and were asked again. The others find the same.' }),
    gain: t.exposeFloat('gain', { description: 'How much the mean nDCG@10 over all counted queries changes; below 0 is worse.' }),
    practicesGain: t.exposeFloat('practicesGain', { description: 'The same among practices alone.' }),
    queries: t.expose('queries', {
      type: [ComparedQueryType],
      description: 'The queries that are answered otherwise, the worst loss first.',
    }),
    explanation: t.string({
      description: 'What it comes to, in a Dutch sentence.',
      resolve: ({ counted, asked, queries }) => {
        if (counted === 0) return 'Geen gekeurde zoekvraag past bij de inhoud van deze hub. De wijziging is niet getoetst.';
        if (asked === 0) return `Geen van de ${counted} gekeurde zoekvragen wordt door deze wijziging anders gelezen.`;
        if (queries.length === 0)
          return `Van de ${counted} gekeurde zoekvragen zijn er ${asked} opnieuw gesteld. De antwoorden blijven even goed.`;
        return `Van de ${counted} gekeurde zoekvragen zijn er ${asked} opnieuw gesteld. Van ${queries.length} verandert het antwoord.`;
      },
    }),
  }),
});

export const LowersSearchScoreType = builder.objectRef<LowersSearchScore>('LowersSearchScore').implement({
  description: 'The hub would answer judged queries worse with these words. Nobody can get past this: judge the queries anew first.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    queries: t.expose('queries', { type: [ComparedQueryType], description: 'The queries that suffer, the worst loss first; never empty.' }),
    comparison: t.expose('comparison', { type: SearchComparison, description: 'What the change does to all judged queries.' }),
  }),
});
