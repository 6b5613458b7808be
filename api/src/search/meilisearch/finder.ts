import type { MultiSearchQueryWithFederation } from 'meilisearch';
import { Pool } from 'undici';
import { z } from 'zod';
import type { Candidate, Finder, FindRequest, Found } from '../finder.ts';
import { likeliest } from '../ranking/likeliest.ts';
import type { Plan } from '../ranking/plan.ts';
import { defaultTuning, type Tuning } from '../ranking/tuning.ts';
import type { EngineAddress } from './client.ts';
import { anyOf, type Filter, facetFilters, hardFilters, hasWord, inTier, orders } from './filter.ts';

/** The engine answered, but not what was asked: an index that is empty, behind or not ours. */
export class UselessAnswer extends Error {
  override name = 'UselessAnswer';
}

type Options = EngineAddress & {
  /** The name of the index. */
  uid: string;
  /** How long an answer may take, in milliseconds. */
  within: number;
  tuning?: Tuning;
};

/** Finds in Meilisearch: at most two requests, side by side. Throws whatever went wrong with the engine. */
export function meilisearchFinder({ url, key, uid, within, tuning = defaultTuning }: Options): Finder {
  const origin = new URL(url);
  // The client of the engine goes by fetch, which takes node twice as long; and it lets the engine pack its answers, which takes that even longer.
  const pool = new Pool(origin.origin);
  const path = `${origin.pathname.replace(/\/$/, '')}/multi-search`;
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const ask = async <Answer>(body: { queries: Query[]; federation?: object }, shape: z.ZodType<Answer>): Promise<Answer> => {
    const queries = body.queries.map((query) => ({ indexUid: uid, q: '', ...query }));
    const signal = AbortSignal.timeout(within);
    const response = await pool.request({ path, method: 'POST', headers, body: JSON.stringify({ ...body, queries }), signal });
    const answer = shape.safeParse(await response.body.json());
    if (response.statusCode !== 200 || !answer.success)
      throw new UselessAnswer(`The search engine answered ${response.statusCode}, and no results.`);
    return answer.data;
  };
  const askAll = async (queries: Query[]): Promise<Answer[]> => {
    const { results } = await ask({ queries }, Answers);
    if (results.length !== queries.length) throw new UselessAnswer('The search engine left out results.');
    return results;
  };

  let lookedAt = Number.NEGATIVE_INFINITY;
  const isWhole = (everything: Answer | undefined, published: number | undefined): void => {
    const indexed = everything?.estimatedTotalHits ?? 0;
    if (published !== undefined && isFarFrom(indexed, published))
      throw new UselessAnswer(`The index has ${indexed} documents, and there are ${published}.`);
    lookedAt = performance.now();
  };

  return {
    find: async (request) => {
      const { base, chosen } = conditionsOf(request);
      const where = whereOf(base, chosen);
      const own = [...chosen.keys()].filter((facet) => facet === 'type' || request.facets.includes(facet));
      const counts = own.map((facet): Query => ({ filter: whereOf(base, chosen, facet), facets: [attributeOf(facet)], limit: 0 }));
      const common: Query = { filter: where, facets: ['type', 'terms'], limit: 0 };
      const page = request.plan ? null : listQuery(request, where);
      const looksNow = performance.now() - lookedAt > LOOK_EVERY;
      const more = [...(looksNow ? [{ limit: 0 }] : []), ...counts, ...(page ? [common, page] : [])];
      const [likely, answers] = await Promise.all([
        request.plan && ask(likeliestQueries(request, where, uid, tuning), Federated),
        more.length > 0 ? askAll(more) : [],
      ]);
      if (looksNow) isWhole(answers.shift(), request.published);
      else if (likely?.estimatedTotalHits === 0) isWhole((await askAll([{ limit: 0 }]))[0], request.published);
      const all = likely
        ? { total: likely.estimatedTotalHits, counts: likely.facetsByIndex?.[uid]?.distribution, hits: likely.hits }
        : { total: answers.at(-2)?.estimatedTotalHits ?? 0, counts: answers.at(-2)?.facetDistribution, hits: answers.at(-1)?.hits };
      const countsOf = (facet: string): Counts => {
        const index = own.indexOf(facet);
        return (index < 0 ? all.counts : answers[index]?.facetDistribution)?.[attributeOf(facet)] ?? {};
      };
      return {
        total: all.total,
        types: mostFirst(countsOf('type')).map(([type, count]) => ({ type, count })),
        terms: request.facets.flatMap((facet) => valuesOf(facet, countsOf(facet))),
        candidates: z
          .array(Hit)
          .parse(all.hits)
          .map((hit) => candidateOf(hit, request)),
      };
    },
    titles: async ({ text }, first) => {
      const query = { q: text, limit: first, attributesToSearchOn: ['title'], attributesToRetrieve: ['title', 'type', 'slug'] };
      const [found, everything] = await askAll([{ ...query, matchingStrategy: 'all' }, { limit: 0 }]);
      if (!everything?.estimatedTotalHits) throw new UselessAnswer('The index is empty.');
      return z
        .array(Title)
        .parse(found?.hits)
        .map(({ title, type, slug }) => ({ text: title, type, slug }));
    },
  };
}

type Query = Omit<MultiSearchQueryWithFederation, 'indexUid'>;
const Counts = z.record(z.string(), z.number().int());
type Counts = z.infer<typeof Counts>;
const total = z.number().int().min(0);
const Hit = z.object({ id: z.string(), revision: z.number(), number: z.number(), publishedAt: z.number(), evidenceStep: z.number() });
const Federated = z.object({
  hits: z.array(z.unknown()),
  estimatedTotalHits: total,
  facetsByIndex: z.record(z.string(), z.object({ distribution: z.record(z.string(), Counts) })).optional(),
});
const Answer = z.object({
  hits: z.array(z.unknown()),
  estimatedTotalHits: total,
  facetDistribution: z.record(z.string(), Counts).optional(),
});
type Answer = z.infer<typeof Answer>;
const Answers = z.object({ results: z.array(Answer) });
const Title = z.object({ title: z.string(), type: z.string(), slug: z.string() });

/** How often an index is held against the number of documents, in milliseconds; and whenever nothing was found. */
const LOOK_EVERY = 500;

/** A few documents on their way into the index are no reason to leave it out. */
const isFarFrom = (indexed: number, published: number): boolean => Math.abs(indexed - published) > Math.max(20, published / 50);

/** Everything that must be true of a hit, and what each facet asks on top of it. */
function conditionsOf({ plan, filters }: FindRequest): { base: Filter[]; chosen: Map<string, Filter> } {
  const words = plan ? [anyOf(plan.words.filter(({ finds }) => finds).map(hasWord))] : [];
  return { base: [...words, ...hardFilters(filters.filters)], chosen: facetFilters(filters) };
}

const whereOf = (base: readonly Filter[], chosen: ReadonlyMap<string, Filter>, except?: string): Filter[] => [
  ...base,
  ...[...chosen].filter(([facet]) => facet !== except).map(([, filter]) => filter),
];

const retrieved = ['id', 'revision', 'number', 'publishedAt', 'evidenceStep'];

/** Tier after tier, the last one everything, so that all is counted. A document comes with the first tier that has it: by weight alone, so nothing may be sorted. */
function likeliestQueries({ plan, first, offset }: FindRequest & { plan: Plan }, where: readonly Filter[], uid: string, tuning: Tuning) {
  const tiers = [...likeliest(plan, tuning).map((tier) => [...where, inTier(tier)]), [...where]];
  const queries = tiers.map((filter, index): Query => {
    return { filter, attributesToRetrieve: retrieved, federationOptions: { weight: tiers.length - index } };
  });
  return { queries, federation: { limit: first, offset, facetsByIndex: { [uid]: ['type', 'terms'] } } };
}

/** A page of all that passes the filters; counted apart, because a page begins after the one before it. */
function listQuery({ order, first, after }: FindRequest & { plan: null }, where: readonly Filter[]): Query {
  const { sort, after: isAfter } = orders[order];
  return { filter: after ? [...where, isAfter(after)] : [...where], sort, limit: first, attributesToRetrieve: retrieved };
}

function candidateOf({ id, revision, number, publishedAt, evidenceStep }: z.infer<typeof Hit>, request: FindRequest): Candidate {
  const byEvidence = request.plan === null && request.order === 'evidence';
  return {
    id,
    revision,
    place: byEvidence ? { first: evidenceStep, second: publishedAt, number } : { first: publishedAt, second: 0, number },
  };
}

const attributeOf = (facet: string): 'type' | 'terms' => (facet === 'type' ? 'type' : 'terms');

const mostFirst = (counts: Counts): [string, number][] =>
  Object.entries(counts).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));

const valuesOf = (facet: string, counts: Counts): Found['terms'] =>
  mostFirst(counts)
    .filter(([term]) => term.startsWith(`${facet}:`))
    .map(([term, count]) => ({ facet, value: term.slice(facet.length + 1), count }));
