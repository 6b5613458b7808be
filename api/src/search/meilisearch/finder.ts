import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { z } from 'zod';
import type { Candidate, Finder, FindRequest, Found } from '../finder.ts';
import { allOf, type Filter, facetFilters, hardFilters, orders } from './filter.ts';
import { likeliest } from './likeliest.ts';

/** The engine answered, but not what was asked: an index that is empty, behind or not ours. */
export class UselessAnswer extends Error {
  override name = 'UselessAnswer';
}

type Options = {
  url: string;
  /** Made by `pnpm search:key`; null for a server without keys. */
  key: string | null;
  /** The name of the index. */
  uid: string;
  /** How long an answer may take, in milliseconds. */
  within: number;
};

/** Finds in Meilisearch: one request. Throws whatever went wrong with the engine. */
export function meilisearchFinder({ url, key, uid, within }: Options): Finder {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }) });
  const ask = async (queries: Omit<MultiSearchQuery, 'indexUid'>[]): Promise<Answer[]> => {
    const body = { queries: queries.map((query) => ({ indexUid: uid, ...query })) };
    const answer = Answers.safeParse(await client.multiSearch(body, { signal: AbortSignal.timeout(within) }));
    if (!answer.success || answer.data.results.length !== queries.length)
      throw new UselessAnswer(`The search engine answered something else than results.`);
    return answer.data.results;
  };
  return {
    find: async (request) => {
      const counts = countQueries(request);
      const candidates = candidateQueries(request);
      const answers = await ask([{ q: '', limit: 0 }, ...counts.map(({ query }) => query), ...candidates]);
      const everything = answers[0]?.estimatedTotalHits ?? 0;
      if (request.published !== undefined && isFarFrom(everything, request.published))
        throw new UselessAnswer(`The index has ${everything} documents, and there are ${request.published}.`);
      return foundOf(request, counts, answers.slice(1, 1 + counts.length), answers.slice(1 + counts.length));
    },
    titles: async (text, first) => {
      const [everything, found] = await ask([
        { q: '', limit: 0 },
        {
          q: text,
          limit: first,
          attributesToSearchOn: ['title'],
          attributesToRetrieve: ['title', 'type', 'slug'],
          matchingStrategy: 'all',
        },
      ]);
      if (everything?.estimatedTotalHits === 0) throw new UselessAnswer('The index is empty.');
      return z
        .array(Title)
        .parse(found?.hits)
        .map(({ title, type, slug }) => ({ text: title, type, slug }));
    },
  };
}

const Answers = z.object({
  results: z.array(
    z.object({
      hits: z.array(z.record(z.string(), z.unknown())),
      estimatedTotalHits: z.number().int().min(0),
      facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int())).optional(),
    }),
  ),
});
type Answer = z.infer<typeof Answers>['results'][number];
const Title = z.object({ title: z.string(), type: z.string(), slug: z.string() });
const Hit = z.object({ id: z.string(), revision: z.number(), number: z.number(), publishedAt: z.number(), evidenceStep: z.number() });

/** A few documents on their way into the index are no reason to leave it out. */
const isFarFrom = (indexed: number, published: number): boolean => Math.abs(indexed - published) > Math.max(20, published / 50);

/** Everything that must be true of a hit, and what each facet asks on top of it. */
function conditionsOf(request: FindRequest): { base: Filter[]; chosen: Map<string, Filter> } {
  const words = request.plan ? [likeliest.anyFinding(request.plan)] : [];
  return { base: [...words, ...hardFilters(request.filters.filters)], chosen: facetFilters(request.filters) };
}

const whereOf = (base: readonly Filter[], chosen: ReadonlyMap<string, Filter>, except?: string): string[] => [
  ...base,
  ...[...chosen].filter(([facet]) => facet !== except).map(([, filter]) => filter),
];

type CountQuery = { facet: string | null; query: Omit<MultiSearchQuery, 'indexUid'> };

/** One question for all facets without a choice, and one for each facet that has one: its counts leave out that choice. */
function countQueries(request: FindRequest): CountQuery[] {
  const { base, chosen } = conditionsOf(request);
  const isAsked = (facet: string): boolean => facet === 'type' || request.facets.includes(facet);
  const own = [...chosen.keys()].filter(isAsked);
  const common = ['type', ...request.facets].some((facet) => facet !== 'type' && !chosen.has(facet)) ? ['terms'] : [];
  return [
    {
      facet: null,
      query: { q: '', limit: 0, filter: whereOf(base, chosen), facets: [...common, ...(chosen.has('type') ? [] : ['type'])] },
    },
    ...own.map((facet) => ({
      facet,
      query: { q: '', limit: 0, filter: whereOf(base, chosen, facet), facets: [facet === 'type' ? 'type' : 'terms'] },
    })),
  ];
}

const retrieved = ['id', 'revision', 'number', 'publishedAt', 'evidenceStep'];

function candidateQueries(request: FindRequest): Omit<MultiSearchQuery, 'indexUid'>[] {
  const { base, chosen } = conditionsOf(request);
  const where = whereOf(base, chosen);
  if (request.plan)
    return likeliest.tiers(request.plan, request.first).map(({ filter, first }) => ({
      q: '',
      limit: first,
      filter: filter === null ? where : [...where, filter],
      sort: ['length:asc'],
      attributesToRetrieve: ['id', 'revision'],
    }));
  const { sort, after } = orders[request.order];
  const filter = request.after ? [...where, after(request.after)] : where;
  return [{ q: '', limit: request.first, filter, sort, attributesToRetrieve: retrieved }];
}

function foundOf(request: FindRequest, counts: readonly CountQuery[], answers: readonly Answer[], pages: readonly Answer[]): Found {
  const distribution = (facet: string): Record<string, number> => {
    const own = counts.findIndex((count) => count.facet === facet);
    return answers[own < 0 ? 0 : own]?.facetDistribution?.[facet === 'type' ? 'type' : 'terms'] ?? {};
  };
  const terms = request.facets.flatMap((facet) =>
    Object.entries(distribution(facet))
      .filter(([term]) => term.startsWith(`${facet}:`))
      .map(([term, count]) => ({ facet, value: term.slice(facet.length + 1), count })),
  );
  const types = Object.entries(distribution('type')).map(([type, count]) => ({ type, count }));
  return {
    total: answers[0]?.estimatedTotalHits ?? 0,
    types: types.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    terms: terms.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    candidates: candidatesOf(request, pages),
  };
}

function candidatesOf(request: FindRequest, pages: readonly Answer[]): Found['candidates'] {
  const candidates = new Map<string, Candidate & { place?: Found['candidates'][number]['place'] }>();
  for (const hit of pages.flatMap(({ hits }) => hits)) {
    if (request.plan) {
      candidates.set(String(hit['id']), { id: String(hit['id']), revision: Number(hit['revision']) });
      continue;
    }
    const { id, revision, number, publishedAt, evidenceStep } = Hit.parse(hit);
    const [first, second] = request.order === 'newest' ? [publishedAt, 0] : [evidenceStep, publishedAt];
    candidates.set(id, { id, revision, place: { first, second, number } });
  }
  return [...candidates.values()];
}
