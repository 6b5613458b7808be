import { Area, areasNamed } from '../area/index.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { VocabularyName } from '../vocabulary/term.ts';
import type { FacetCounts, Fragment, Reason, SearchHit, SearchResult, Suggestion, TextPart } from './engine.ts';
import { isVocabulary, searchTypeOf, searchTypes, typeNameOf } from './item-types.ts';

export const SearchType = enumOf<keyof typeof searchTypes>('SearchType', 'The kinds of thing that the search finds.', searchTypes);

const FragmentField = enumOf<Fragment['field']>('FragmentField', 'Where in an item something was found.', {
  title: 'In the title.',
  summary: 'In the summary.',
  body: 'In the text.',
  area: 'In the names of its places.',
  facets: 'In its themes, school types, organisations and other labels.',
});

const Relation = enumOf<Reason['by']>('ReasonKind', 'How the words that were found relate to the word that was asked.', {
  word: 'The word itself, or a form with the same stem.',
  part: 'A part of a compound, or a compound it is a part of.',
  synonym: 'Another word for the same.',
  form: 'A derived form.',
  joined: 'Neighbouring words written as one.',
  correction: 'The word with its typing error mended.',
  beginning: 'A word that begins with it.',
});

const TextPartType = builder.objectRef<TextPart>('TextPart').implement({
  description: 'A piece of plain text, never HTML.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text.' }),
    hit: t.exposeBoolean('hit', { description: 'Whether this piece is a word that was found, to be marked.' }),
  }),
});

const FragmentType = builder.objectRef<Fragment>('SearchFragment').implement({
  description: 'A passage of an item in which words were found.',
  fields: (t) => ({
    field: t.expose('field', { type: FragmentField, description: 'Where the passage stands.' }),
    parts: t.expose('parts', { type: [TextPartType], description: 'The passage in pieces; put together they are its text.' }),
  }),
});

const ReasonType = builder.objectRef<Reason>('SearchReason').implement({
  description: 'Why an item was found.',
  fields: (t) => ({
    asked: t.exposeString('asked', { description: 'The word that was asked.' }),
    phrase: t.exposeString('phrase', {
      nullable: true,
      description: 'The words of the text for which it stands together, such as "niet naar school"; null when it stands for `asked` alone.',
    }),
    found: t.exposeString('found', { description: 'What was found for it.' }),
    by: t.expose('by', { type: Relation, description: 'How the two relate.' }),
  }),
});

const SearchHitType = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'Something that was found.',
  fields: (t) => ({
    type: t.field({ type: SearchType, description: 'The kind of thing it is.', resolve: (hit) => searchTypeOf(hit.type) }),
    slug: t.exposeString('slug', { description: 'Its address within its kind.' }),
    title: t.exposeString('title', { description: 'Its title or name.' }),
    summary: t.exposeString('summary', { description: 'What it is about, in plain text.' }),
    score: t.exposeFloat('score', { description: 'How well it fits; to be compared within one answer only.' }),
    weaker: t.exposeBoolean('weaker', { description: 'Whether it holds less than half of what was asked.' }),
    fragments: t.expose('fragments', {
      type: [FragmentType],
      description: 'The passages in which words were found. Empty without a text.',
    }),
    why: t.expose('why', { type: [ReasonType], description: 'Why it was found, word by word. Empty without a text.' }),
    item: t.node({
      description: 'The item itself. Null when it was unpublished a moment ago.',
      id: (hit) => ({ id: hit.id, type: typeNameOf(hit.type) }),
    }),
  }),
});

const FacetValueType = builder.objectRef<{ value: string; count: number; label: string | null }>('SearchFacetValue').implement({
  description: 'A value that the results can be narrowed to.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as the filter takes it.' }),
    label: t.exposeString('label', { nullable: true, description: 'The Dutch name; null for values of an enum, such as a phase.' }),
    count: t.exposeInt('count', { description: 'How many results have it, given all other filters.' }),
  }),
});

export type LabelledFacet = { facet: string; values: { value: string; count: number; label: string | null }[] };

/** Puts the labels to the counts. */
export const labelled = (facets: readonly FacetCounts[], labels: Map<string, string>): LabelledFacet[] =>
  facets.map(({ facet, values }) => ({
    facet,
    values: values.map(({ value, count }) => ({ value, count, label: labels.get(`${facet}:${value}`) ?? null })),
  }));

export const facetNames = {
  theme: 'By theme.',
  advice: 'By advice.',
  schoolType: 'By school type.',
  partnerType: 'By kind of partner.',
  factor: 'By factor of good collaboration.',
  fundingVariant: 'By way of paying.',
  collaborationModel: 'By way of working together.',
  competence: 'By competence of an expert.',
  phase: 'By phase of a practice.',
  scope: 'By reach of a practice.',
  region: 'By inspiration region.',
  kind: 'By kind of publication, session or region.',
  status: 'By status of a session.',
  effectStep: 'By step of the effect stairs: at least this one.',
} as const;
export type FacetName = keyof typeof facetNames;

export const SearchFacetName = builder.enumType('SearchFacetName', {
  description: 'What results can be counted and narrowed by.',
  values: Object.fromEntries(
    Object.entries(facetNames).map(([name, description]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
      { value: name as FacetName, description },
    ]),
  ) as Record<string, { value: FacetName; description: string }>,
});

const SearchFacetType = builder.objectRef<LabelledFacet>('SearchFacet').implement({
  description:
    'The results counted by one property. The choice within the property itself is left out of the counts, so that more can be chosen.',
  fields: (t) => ({
    name: t.field({ type: SearchFacetName, description: 'The property.', resolve: ({ facet }) => facet as FacetName }),
    values: t.expose('values', { type: [FacetValueType], description: 'Its values, the most frequent first.' }),
  }),
});

const TypeCount = builder.objectRef<{ type: keyof typeof searchTypes; count: number }>('SearchTypeCount').implement({
  description: 'How many results there are of one kind.',
  fields: (t) => ({
    type: t.expose('type', { type: SearchType, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

export type SearchAnswer = Omit<SearchResult, 'facets' | 'countsPerType'> & {
  facets: LabelledFacet[];
  countsPerType: { type: keyof typeof searchTypes; count: number }[];
  /** What was typed. */
  text: string;
};

export const SearchResultsType = builder.objectRef<SearchAnswer>('SearchResults').implement({
  description: 'A page of what was found.',
  fields: (t) => ({
    hits: t.expose('hits', { type: [SearchHitType], description: 'The page, in the order asked.' }),
    totalCount: t.exposeInt('totalCount', { description: 'How many were found in all.' }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there is more, and the cursor to go on with.',
      resolve: ({ hasNextPage, endCursor }) => ({ hasNextPage, hasPreviousPage: false, startCursor: null, endCursor }),
    }),
    facets: t.expose('facets', { type: [SearchFacetType], description: 'The counts that were asked for.' }),
    countsPerType: t.expose('countsPerType', {
      type: [TypeCount],
      description: 'How many there are of each kind, whatever kinds were chosen.',
    }),
    correction: t.exposeString('correction', {
      nullable: true,
      description: '"Bedoelde u": the text with its typing errors mended, which is what was searched; null when nothing was mended.',
    }),
    places: t.drizzleField({
      type: [Area],
      description:
        'The areas named in the text, three at most, the longest name first: municipalities by old and new names, youth regions, provinces and partnerships. They may have nothing about them in the results.',
      resolve: async (query, { text, correction }, _args, { db }) => {
        const codes = await areasNamed(db, correction ? [text, correction] : [text]);
        if (codes.length === 0) return [];
        const areas = await db.query.areas.findMany(query({ columns: { code: true, kind: true }, where: { code: { in: codes } } }));
        return areas.sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code));
      },
    }),
    degraded: t.exposeBoolean('degraded', { description: 'Whether a simpler engine answered because the usual one could not.' }),
  }),
});

export const SearchSuggestionType = builder.objectRef<Suggestion>('SearchSuggestion').implement({
  description: 'What a half-typed text may become.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text to search, or the title of an item.' }),
    type: t.field({
      type: SearchType,
      nullable: true,
      description: 'The kind of the item; null for a mere word.',
      resolve: ({ type }) => (type ? searchTypeOf(type) : null),
    }),
    slug: t.exposeString('slug', { nullable: true, description: 'The address of the item; null for a mere word.' }),
    vocabulary: t.field({
      type: VocabularyName,
      nullable: true,
      description: 'The vocabulary of a word of the field: with the slug, its address. Null for anything else.',
      resolve: ({ type }) => (type && isVocabulary(type) ? type : null),
    }),
  }),
});
