import type { schema } from '@kennishub/db';
import { GraphQLError } from 'graphql';
import { builder } from '../graphql/builder.ts';
import { LIMITS } from '../graphql/limits.ts';
import { selects } from '../graphql/selects.ts';
import { sought } from '../graphql/sought.ts';
import { PilotPhase } from '../pilot/index.ts';
import { noteGap } from '../search-gap/index.ts';
import { InvalidSearch, type SearchFilters, type SearchRequest } from './engine.ts';
import { facetLabelsOf } from './facet-labels.ts';
import { labelled, type SearchAnswer, SearchFacetName, SearchResultsType, SearchSuggestionType, SearchType } from './hit.ts';
import { indexedTypes, searchTypeOf } from './item-types.ts';

const SearchFilterInput = builder.inputType('SearchFilter', {
  description: 'Narrows the results. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    themes: t.stringList({ description: 'Slugs of themes.' }),
    advices: t.stringList({ description: 'Slugs of advices.' }),
    schoolTypes: t.stringList({ description: 'Slugs of school types.' }),
    partnerTypes: t.stringList({ description: 'Slugs of partner types.' }),
    factors: t.stringList({ description: 'Slugs of factors.' }),
    fundingVariants: t.stringList({ description: 'Slugs of funding variants.' }),
    competences: t.stringList({ description: 'Slugs of competences of experts.' }),
    phases: t.field({ type: [PilotPhase], description: 'Phases of practices.' }),
    kinds: t.stringList({ description: 'Kinds of publication or session, as the facet `KIND` gives them.' }),
    regions: t.stringList({ description: 'Slugs of inspiration regions.' }),
    areas: t.stringList({ description: 'Codes of areas, at any level. Finds what is about anything within them, mergers included.' }),
    fromYear: t.int({ description: 'Only what was still going on in this year.' }),
    untilYear: t.int({ description: 'Only what had begun by this year.' }),
    minimumStep: t.int({ description: 'Only what reached at least this step of the effect stairs, 1–5.' }),
  }),
});

const SearchOrder = builder.enumType('SearchOrder', {
  description: 'The order of results.',
  values: {
    RELEVANCE: { value: 'relevance', description: 'The best fit first.' },
    NEWEST: { value: 'newest', description: 'The last published first.' },
    EVIDENCE: { value: 'evidence', description: 'The strongest evidence first.' },
  } as const,
});

type FilterInput = typeof SearchFilterInput.$inferInput;

const filtersOf = (input: FilterInput): SearchFilters => ({
  terms: Object.fromEntries(
    Object.entries({
      theme: input.themes,
      advice: input.advices,
      schoolType: input.schoolTypes,
      partnerType: input.partnerTypes,
      factor: input.factors,
      fundingVariant: input.fundingVariants,
      competence: input.competences,
      kind: input.kinds,
      region: input.regions,
    }).flatMap(([facet, values]) => (values && values.length > 0 ? [[facet, values]] : [])),
  ),
  areaCodes: input.areas?.length ? input.areas : undefined,
  phases: input.phases?.length ? input.phases : undefined,
  years: input.fromYear || input.untilYear ? { from: input.fromYear ?? undefined, to: input.untilYear ?? undefined } : undefined,
  minimumStep: input.minimumStep ?? undefined,
});

const countTypes = (counts: readonly { type: string; count: number }[]) =>
  [...Map.groupBy(counts, ({ type }) => searchTypeOf(type))].map(([type, group]) => ({
    type,
    count: group.reduce((sum, { count }) => sum + count, 0),
  }));

builder.queryFields((t) => ({
  search: t.field({
    type: SearchResultsType,
    description:
      'Searches everything public. Knows Dutch: compounds, word forms, abbreviations, other words for the same, typing errors, and the names of places old and new.',
    complexity: (args) => ({ field: 20, multiplier: Math.min(args.first ?? LIMITS.defaultPage, LIMITS.page) }),
    args: {
      text: t.arg.string({
        required: false,
        description: 'What to look for; cut at 300 characters. Without it everything that passes the filter.',
      }),
      exact: t.arg.boolean({
        required: false,
        description:
          'Search for the words as they were typed: no typing error is mended. Forms, parts and other words for the same are found all the same. False by default.',
      }),
      types: t.arg({ type: [SearchType], required: false, description: 'Only these kinds of thing.' }),
      filter: t.arg({ type: SearchFilterInput, required: false, description: 'Narrows the results.' }),
      order: t.arg({ type: SearchOrder, required: false, description: 'The order; by relevance with a text, newest first without.' }),
      facets: t.arg({ type: [SearchFacetName], required: false, description: 'What to count the results by.' }),
      first: t.arg.int({ required: false, description: 'How many on this page, 1–100; 20 by default.' }),
      after: t.arg.string({ required: false, description: 'The `endCursor` of the page before.' }),
    },
    resolve: async (_root, args, context, info): Promise<SearchAnswer> => {
      const { search, db } = context;
      const request: SearchRequest = {
        text: sought(args.text),
        exact: args.exact ?? undefined,
        types: args.types ? indexedTypes(args.types as schema.ItemType[]) : undefined,
        filters: args.filter ? filtersOf(args.filter) : undefined,
        order: args.order ?? undefined,
        first: args.first ?? undefined,
        after: args.after ?? undefined,
        facets: selects(info, ['facets']) ? (args.facets ?? undefined) : undefined,
        countTypes: selects(info, ['countsPerType']),
        highlight: selects(info, ['hits', 'fragments']),
      };
      const result = await search.search(request).catch((error: unknown) => {
        if (error instanceof InvalidSearch)
          throw new GraphQLError(
            'Deze cursor hoort niet bij deze zoekvraag. Neem de `endCursor` over uit een antwoord op dezelfde vraag.',
            { extensions: { code: 'BAD_REQUEST' } },
          );
        throw error;
      });
      noteGap(context, request, result);
      const showsLabels = args.facets?.length && selects(info, ['facets', 'values', 'label']);
      const labels = showsLabels ? await facetLabelsOf(db, args.facets ?? []) : new Map<string, string>();
      return { ...result, text: request.text, facets: labelled(result.facets, labels), countsPerType: countTypes(result.countsPerType) };
    },
  }),
  searchSuggestions: t.field({
    type: [SearchSuggestionType],
    description: 'What a half-typed text may become, for searching as you type.',
    args: {
      text: t.arg.string({ required: true, description: 'What was typed so far.' }),
      first: t.arg.int({ required: false, description: 'How many, 1–10; 8 by default.' }),
    },
    resolve: (_root, { text, first }, { search }) => search.suggest(sought(text), Math.max(1, Math.min(first ?? 8, 10))),
  }),
}));
