import type { MultiSearchQuery } from 'meilisearch';
import { z } from 'zod';
import type { Candidate, Finder, FindRequest, Found } from '../finder.ts';
import type { Plan } from '../ranking/plan.ts';
import { defaultTuning, type Tuning } from '../ranking/tuning.ts';
import type { EngineAddress } from './client.ts';
import { type Ask, openConnection, UselessAnswer } from './engine-connection.ts';
import { allOf, anyOf, attributeOf, type Filter, facetFilters, hardFilters, hasWord, orders } from './filter.ts';
import { type Fetch, likeliestDocuments } from './likeliest-documents.ts';
import { rememberSample, SampledDocument } from './sample.ts';

type Options = EngineAddress & {
  /** The name of the index. */
  uid: string;
  /** How long an answer may take, in milliseconds. */
  within: number;
  tuning?: Tuning;
};

/** Finds in Meilisearch. Counts are asked beside what is found, and only those that somebody wants. Throws whatever went wrong with the engine. */
export function meilisearchFinder({ url, key, uid, within, tuning = defaultTuning }: Options): Finder {
  const engine = openConnection({ url, key });
  const askAll = async (ask: Ask, queries: Query[]): Promise<Answer[]> => {
    const answer = Answers.safeParse(await ask('/multi-search', { queries: queries.map((query) => ({ indexUid: uid, ...query })) }));
    if (answer.data?.results.length !== queries.length) throw new UselessAnswer('The search engine left out results.');
    return answer.data.results;
  };
  /** Documents by filter alone come eight times as fast as hits of a search. */
  const fetchBy =
    (ask: Ask): Fetch<Pair> =>
    async (page) => {
      const answer = Documents.safeParse(await ask(`/indexes/${uid}/documents/fetch`, { ...page, fields: ['number', 'revision'] }));
      if (!answer.success) throw new UselessAnswer('The search engine gave no documents.');
      return answer.data;
    };

  const sampled = rememberSample(
    (page) =>
      engine.within(within, async (ask) =>
        SampledDocuments.parse(await ask(`/indexes/${uid}/documents/fetch`, { ...page, fields: Object.keys(SampledDocument.shape) })),
      ),
    // So that an engine that hangs is known by its own time-out before that.
    within * 1.5,
  );
  let indexedNow: number | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const isWhole = (indexed: number, published: number | undefined): void => {
    if (published !== undefined && isFarFrom(indexed, published))
      throw new UselessAnswer(`The index has ${indexed} documents, and there are ${published}.`);
    lookedAt = performance.now();
    indexedNow = indexed;
  };

  return {
    find: async (request) => {
      const sample = request.plan === null ? null : await sampled(indexedNow);
      return engine.within(within, async (ask) => {
        const { words, hard, chosen } = conditionsOf(request);
        const whereBut = (facet?: string): Filter[] => [
          ...(words === null ? [] : [words]),
          ...hard,
          ...[...chosen].filter(([name]) => name !== facet).map(([, filter]) => filter),
        ];
        const where = whereBut();
        const counted = [...(request.countTypes === false ? [] : ['type']), ...request.facets];
        const own = [...chosen.keys()].filter((facet) => counted.includes(facet));
        const common = attributesOf(counted.filter((facet) => !own.includes(facet)));
        const looksNow = performance.now() - lookedAt > LOOK_EVERY;
        const fetch = fetchBy(ask);
        const queries: Query[] = [
          // A search takes twice as long as a fetch to tell how many there are, but only a search counts facets.
          ...(counted.length > 0 || !request.plan ? [{ filter: where, facets: common, limit: 0 }] : []),
          ...own.map((facet): Query => ({ filter: whereBut(facet), facets: attributesOf([facet]), limit: 0 })),
          ...(request.plan ? [] : [listQuery(request, where)]),
        ];
        const [answers, likely, only, indexed] = await Promise.all([
          queries.length > 0 ? askAll(ask, queries) : [],
          request.plan && words !== null
            ? likeliestDocuments(
                request.plan,
                request,
                { words, rest: [...hard, ...chosen.values()] },
                fetch,
                tuning,
                hard.length + chosen.size === 0 ? sample : null,
              )
            : null,
          queries.length > 0 ? null : totalOf(fetch, allOf(where)),
          looksNow ? totalOf(fetch) : null,
        ]);
        const total = only ?? answers[0]?.estimatedTotalHits ?? 0;
        if (indexed !== null) isWhole(indexed, request.published);
        else if (total === 0) isWhole(await totalOf(fetch), request.published);
        const countsOf = (facet: string): Counts => answers[own.indexOf(facet) + 1]?.facetDistribution?.[attributeOf(facet) ?? ''] ?? {};
        return {
          total,
          types: mostFirst(countsOf('type')).map(([type, count]) => ({ type, count })),
          terms: request.facets.flatMap((facet) => valuesOf(facet, countsOf(facet))),
          candidates: likely
            ? likely.map(unplaced)
            : z
                .array(Hit)
                .parse(answers[own.length + 1]?.hits)
                .map(placedIn(request)),
        };
      });
    },
    titles: ({ text }, first) =>
      engine.within(within, async (ask) => {
        const query = { q: text, limit: first, attributesToSearchOn: ['title'], attributesToRetrieve: ['title', 'type', 'slug'] };
        const [found, everything] = await askAll(ask, [{ ...query, matchingStrategy: 'all' }, { limit: 0 }]);
        if (!everything?.estimatedTotalHits) throw new UselessAnswer('The index is empty.');
        return z
          .array(Title)
          .parse(found?.hits)
          .map(({ title, type, slug }) => ({ text: title, type, slug }));
      }),
  };
}

type Query = Omit<MultiSearchQuery, 'indexUid'>;
const Counts = z.record(z.string(), z.number().int());
type Counts = z.infer<typeof Counts>;
const total = z.number().int().min(0);
const Pair = z.object({ number: z.number(), revision: z.number() });
type Pair = z.infer<typeof Pair>;
const SampledDocuments = z.object({ total, results: z.array(SampledDocument) });
const Documents = z.object({ total, results: z.array(Pair) });
const Hit = Pair.extend({ publishedAt: z.number(), evidenceStep: z.number() });
type Hit = z.infer<typeof Hit>;
const Answer = z.object({
  hits: z.array(z.unknown()),
  estimatedTotalHits: total,
  facetDistribution: z.record(z.string(), Counts).optional(),
});
type Answer = z.infer<typeof Answer>;
const Answers = z.object({ results: z.array(Answer) });
const Title = z.object({ title: z.string(), type: z.string(), slug: z.string() });

/** How many documents pass. The engine does not count when it is to give none. */
const totalOf = async (fetch: Fetch<Pair>, filter?: Filter): Promise<number> =>
  (await fetch({ ...(filter !== undefined && { filter }), offset: 0, limit: 1 })).total;

/** How often an index is held against the number of documents, in milliseconds; and whenever nothing was found. */
const LOOK_EVERY = 500;

/** A few documents on their way into the index are no reason to leave it out. */
const isFarFrom = (indexed: number, published: number): boolean => Math.abs(indexed - published) > Math.max(20, published / 50);

/** What must be true of a hit: its words, what is asked on top of that, and what each facet asks. */
function conditionsOf({ plan, filters }: FindRequest): { words: Filter | null; hard: Filter[]; chosen: Map<string, Filter> } {
  return { words: plan && wordsOf(plan), hard: hardFilters(filters.filters), chosen: facetFilters(filters) };
}

const wordsOf = ({ words }: Plan): Filter => anyOf(words.filter(({ finds }) => finds).map(hasWord));

/** A page of all that passes the filters; counted apart, because a page begins after the one before it. */
function listQuery({ order, first, after }: FindRequest & { plan: null }, where: readonly Filter[]): Query {
  const { sort, after: isAfter } = orders[order];
  return { filter: after ? [...where, isAfter(after)] : [...where], sort, limit: first, attributesToRetrieve: Object.keys(Hit.shape) };
}

const unplaced = ({ number, revision }: Pair): Candidate => ({ revision, place: { first: 0, second: 0, number } });

const placedIn =
  (request: FindRequest) =>
  ({ revision, number, publishedAt, evidenceStep }: Hit): Candidate => {
    const byEvidence = request.plan === null && request.order === 'evidence';
    const place = byEvidence ? { first: evidenceStep, second: publishedAt, number } : { first: publishedAt, second: 0, number };
    return { revision, place };
  };

const attributesOf = (facets: readonly string[]): string[] => facets.map(attributeOf).filter((attribute) => attribute !== null);

const mostFirst = (counts: Counts): [string, number][] =>
  Object.entries(counts).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));

const valuesOf = (facet: string, counts: Counts): Found['terms'] => mostFirst(counts).map(([value, count]) => ({ facet, value, count }));
