import { type Database, rowsOf } from '@kennishub/db';
import { decodeCursor, encodeCursor, searchKey } from '../cursor.ts';
import {
  type FacetCounts,
  limits,
  type Reason,
  type SearchEngine,
  type SearchHit,
  type SearchOrder,
  type SearchRequest,
  type SearchResult,
} from '../engine.ts';
import { fragmentsOf } from '../highlight.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Pattern } from '../text/pattern.ts';
import { type Plan, planOf } from './plan.ts';
import { type FoundPage, type FoundRow, searchStatement } from './statement.ts';
import { suggest } from './suggest.ts';
import { defaultTuning, type Tuning } from './tuning.ts';
import { type Understood, understand } from './understand.ts';

/** The search in Postgres (15 and newer) or PGlite, over the table of search documents. Two statements, five with typing errors. */
export const postgresSearch = (db: Database, lexicon: () => Lexicon, tuning: Tuning = defaultTuning): SearchEngine => ({
  search: (request) => search(db, request, lexicon(), tuning),
  suggest: (text, first = 8) => suggest(db, text, first, lexicon()),
});

async function search(db: Database, request: SearchRequest, lexicon: Lexicon, tuning: Tuning): Promise<SearchResult> {
  const key = searchKey(request);
  const after = request.after === undefined ? null : decodeCursor(request.after, key);
  const first = Math.max(1, Math.min(limits.first, Math.trunc(request.first ?? 20) || 20));
  const isBrowse = request.text.trim() === '';
  const understood = isBrowse ? null : await understand(db, request.text, lexicon);
  const plan = understood ? planOf(understood, tuning) : null;
  if (!isBrowse && !plan) return nothing(request, understood?.correction ?? null);
  const order = request.order ?? (isBrowse ? 'newest' : 'relevance');
  const page = await runSearch(db, plan, { request, order: isBrowse && order === 'relevance' ? 'newest' : order, first, after, tuning });
  const shown = page.hits.slice(0, first);
  const hasNextPage = page.hits.length > first;
  const last = shown.at(-1);
  return {
    hits: shown.map((row) => hitOf(row, plan, understood, request.highlight !== false, lexicon)),
    totalCount: page.total,
    facets: facetsOf(page, request.facets ?? []),
    countsPerType: page.types,
    correction: understood?.correction ?? null,
    degraded: false,
    endCursor: hasNextPage && last ? encodeCursor(key, last) : null,
    hasNextPage,
  };
}

type RunOptions = {
  request: SearchRequest;
  order: SearchOrder;
  first: number;
  after: ReturnType<typeof decodeCursor> | null;
  tuning: Tuning;
};

async function runSearch(db: Database, plan: Plan | null, options: RunOptions): Promise<FoundPage> {
  const [row] = await rowsOf<{ found: FoundPage | string }>(db, searchStatement(plan, options));
  if (!row) throw new Error('The search statement gave no row.');
  return typeof row.found === 'string' ? (JSON.parse(row.found) as FoundPage) : row.found;
}

const facetsOf = (page: FoundPage, asked: readonly string[]): FacetCounts[] =>
  asked.slice(0, limits.facets).map((facet) => ({
    facet,
    values: page.terms.filter((term) => term.facet === facet).map(({ value, count }) => ({ value, count })),
  }));

function hitOf(row: FoundRow, plan: Plan | null, understood: Understood | null, highlight: boolean, lexicon: Lexicon): SearchHit {
  const { type, id, slug, title, summary, score, weaker } = row;
  const fields = { title, summary, body: row.body, area: row.area, facets: row.facets };
  const fragments = highlight ? fragmentsOf(fields, plan ? patternsOf(plan) : [], lexicon) : [];
  return { type, id, slug, title, summary, score, weaker, fragments, why: reasonsOf(row, plan, understood) };
}

/** What is marked: words themselves and what stands for them, not the loose halves of a compound. */
function patternsOf(plan: Plan): Pattern[] {
  return plan.alternatives
    .filter(({ alternative }) => !alternative.together && alternative.strength >= 0.4)
    .flatMap(({ alternative }) => alternative.patterns);
}

function reasonsOf(row: FoundRow, plan: Plan | null, understood: Understood | null): Reason[] {
  const mendedWords = understood?.correction ? understood.mended : new Map<string, string>();
  return (row.ways ?? []).flatMap((way): Reason[] => {
    const planned = plan?.alternatives[way];
    if (!planned) return [];
    const { group, alternative } = planned;
    const typed = mendedWords.get(group.word.word);
    if (typed !== undefined) return [{ asked: typed, found: alternative.found, by: 'correction' }];
    return [{ asked: group.word.word, found: alternative.found, by: alternative.by }];
  });
}

const nothing = (request: SearchRequest, correction: string | null): SearchResult => ({
  hits: [],
  totalCount: 0,
  facets: (request.facets ?? []).slice(0, limits.facets).map((facet) => ({ facet, values: [] })),
  countsPerType: [],
  correction,
  degraded: false,
  endCursor: null,
  hasNextPage: false,
});
