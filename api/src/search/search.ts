import type { Database } from '@kennishub/db';
import { byPlace, decodeCursor, encodeCursor, type PageEnd, type Place, searchKey } from './cursor.ts';
import { documentsLook } from './documents-state.ts';
import { type FacetCounts, limits, type SearchEngine, type SearchOrder, type SearchRequest, type SearchResult } from './engine.ts';
import type { Finder, FindRequest, Found } from './finder.ts';
import { longTextsOf } from './long-texts.ts';
import { postgresFinder } from './postgres/finder.ts';
import { rememberPresence } from './presence.ts';
import { createLift, type Lift } from './ranking/likeness.ts';
import { createMemory, type Memory, type Remembered } from './ranking/memory.ts';
import { type Plan, planOf } from './ranking/plan.ts';
import { type Fit, ranking } from './ranking/rank.ts';
import { defaultTuning, type Tuning } from './ranking/tuning.ts';
import { showing } from './showing.ts';
import { suggest } from './suggest.ts';
import type { Lexicon } from './text/lexicon.ts';
import { type RememberedVocabulary, rememberVocabulary } from './understanding/remembered-vocabulary.ts';
import { understand } from './understanding/understand.ts';
import type { Frequencies } from './understanding/vocabulary.ts';

type Parts = {
  db: Database;
  finder: Finder;
  memory: Memory;
  lift: Lift;
  vocabulary: RememberedVocabulary;
  look: ReturnType<typeof documentsLook>;
  presence: ReturnType<typeof rememberPresence>;
  lexicon: () => Lexicon;
  tuning: Tuning;
};

/** A search by the given finder: the text is understood, found, ranked and shown. */
export function createSearch(
  db: Database,
  lexicon: () => Lexicon,
  finder: Finder,
  { tuning = defaultTuning, memory = createMemory(db) }: { tuning?: Tuning; memory?: Memory } = {},
): SearchEngine {
  const parts: Parts = {
    db,
    finder,
    memory,
    lift: createLift(memory.numbers),
    vocabulary: rememberVocabulary(db),
    look: documentsLook(db),
    presence: rememberPresence(db),
    lexicon,
    tuning,
  };
  return {
    search: (request) => search(parts, request),
    suggest: (text, first = 8) => suggest(db, finder, lexicon(), text, first),
  };
}

/** The search in Postgres or PGlite alone. */
export const postgresSearch = (db: Database, lexicon: () => Lexicon, tuning: Tuning = defaultTuning): SearchEngine =>
  createSearch(db, lexicon, postgresFinder(db, tuning), { tuning });

/** Searches by the words that are remembered, and once more when these turn out to have changed. */
async function search(parts: Parts, request: SearchRequest): Promise<SearchResult> {
  // Looked at beside the search itself.
  const looking = parts.look();
  const [result, state] = await Promise.all([answer(parts, request, looking), looking]);
  return (await parts.vocabulary.isOf(state)) ? result : answer(parts, request, looking);
}

async function answer(parts: Parts, request: SearchRequest, state: Promise<string>): Promise<SearchResult> {
  const { db, tuning, vocabulary } = parts;
  const lexicon = parts.lexicon();
  const key = searchKey(request);
  const after = request.after === undefined ? null : decodeCursor(request.after, key);
  const first = Math.max(1, Math.min(limits.first, Math.trunc(request.first ?? 20) || 20));
  const facets = (request.facets ?? []).slice(0, limits.facets);
  const understood = request.text.trim() === '' ? null : await understand(request.text, lexicon, vocabulary, { exact: request.exact });
  const plan = understood ? planOf(understood, tuning) : null;
  if (understood && !plan) return nothing(facets, understood.correction);
  const known = understood?.known ?? (await vocabulary.frequencies());
  const ask = { facets, first, after, known };
  const { found, hits } = plan ? await ranked(parts, plan, request, ask) : await listed(parts, request, ask);
  const page = hits.slice(0, first);
  const last = page.at(-1);
  const hasNextPage = hits.length > first;
  const highlight = request.highlight !== false;
  const ids = page.map(({ document }) => document.id);
  const texts = highlight ? await longTextsOf(db, ids) : null;
  const present = texts ?? (await parts.presence(await state, ids));
  const show = showing(plan, understood, { lexicon, tuning });
  return {
    hits: page.flatMap(({ document, fit }) => (present.has(document.id) ? [show(document, fit, texts?.get(document.id) ?? null)] : [])),
    totalCount: found.total,
    facets: facetsOf(found, facets),
    countsPerType: found.types,
    correction: understood?.correction ?? null,
    degraded: found.degraded ?? false,
    endCursor: hasNextPage && last ? encodeCursor(key, last) : null,
    hasNextPage,
  };
}

type Hit = PageEnd & { document: Remembered; fit: Fit | null };
type Page = { facets: readonly string[]; first: number; after: PageEnd | null; known: Frequencies };
/** One hit more than the page holds tells that there is another page. */
type Hits = { found: Found; hits: Hit[] };

/**
 * The best hits by the exact score, and by how much they are like the best of their chunk. They are ranked in chunks, the likeliest hits first, so that no page
 * costs more than another.
 */
async function ranked({ finder, memory, lift, tuning }: Parts, plan: Plan, request: SearchRequest, page: Page): Promise<Hits> {
  const { facets, known, after, first } = page;
  const order = request.order ?? 'relevance';
  const chunk = known.documents <= tuning.few.documents ? tuning.few.chunk : tuning.chunk;
  const size = order === 'relevance' ? chunk : tuning.sortedChunk;
  const hits: Hit[] = [];
  let found: Found | null = null;
  for (let offset = after?.offset ?? 0; ; ) {
    const next = await finder.find({
      plan,
      filters: request,
      facets: found ? [] : facets,
      countTypes: !found && request.countTypes,
      published: known.documents,
      first: size,
      offset,
    });
    found ??= next;
    const documents = await memory.recall(next.candidates);
    // Only now does the memory know the stems of these documents.
    const fitOf = ranking(plan, tuning, memory.numbers);
    const inOrder = (fitting: readonly Fitting[]) =>
      fitting
        .map((hit) => ({ ...hit, offset, place: placeOf(hit.document, hit.fit, order, tuning) }))
        .sort((a, b) => byPlace(a.place, b.place));
    const exact = inOrder(documents.map((document) => ({ document, fit: fitOf(document) })));
    const ordered = order === 'relevance' ? inOrder(lifted(exact, lift(exact.map(scored), known, tuning))) : exact;
    hits.push(...(offset === after?.offset ? ordered.slice(startOf(ordered, after.place)) : ordered));
    offset += next.candidates.length;
    if (hits.length > first || next.candidates.length === 0 || offset >= next.total) return { found, hits };
  }
}

type Fitting = { document: Remembered; fit: Fit };
const scored = ({ document, fit: { score } }: Fitting) => ({ document, score });
const lifted = (hits: readonly Fitting[], scores: readonly number[]): Fitting[] =>
  hits.map(({ document, fit }, index) => ({ document, fit: { ...fit, score: scores[index] ?? fit.score } }));

/** Where a hit comes in the order asked; with a text, weaker hits come last in every order. */
function placeOf({ number, length, publishedAt, evidenceStep }: Remembered, fit: Fit, order: SearchOrder, tuning: Tuning): Place {
  const strong = fit.covered < tuning.weaker ? 0 : 1;
  if (order === 'newest') return { first: strong, second: publishedAt, number };
  if (order === 'evidence') return { first: strong * 10 + evidenceStep, second: fit.score, number };
  return { first: fit.score, second: -length, number };
}

/** After the last hit as it stands now, or, when that one is gone, after where it stood. */
function startOf(hits: readonly Hit[], after: Place): number {
  const same = hits.findIndex(({ place }) => place.number === after.number);
  if (same >= 0) return same + 1;
  const next = hits.findIndex(({ place }) => byPlace(place, after) > 0);
  return next < 0 ? hits.length : next;
}

/** Without a text: everything that passes the filters, in the order asked. */
async function listed({ finder, memory }: Parts, request: SearchRequest, { facets, first, after, known }: Page): Promise<Hits> {
  const order = request.order === 'evidence' ? 'evidence' : 'newest';
  const ask: FindRequest = {
    plan: null,
    filters: request,
    countTypes: request.countTypes,
    order,
    first: first + 1,
    after: after?.place ?? null,
    facets,
    published: known.documents,
  };
  const found = await finder.find(ask);
  const documents = new Map((await memory.recall(found.candidates)).map((document) => [document.number, document]));
  const hits = found.candidates.flatMap(({ place }): Hit[] => {
    const document = documents.get(place.number);
    return document ? [{ document, place, fit: null, offset: 0 }] : [];
  });
  return { found, hits };
}

const facetsOf = (found: Found, asked: readonly string[]): FacetCounts[] =>
  asked.map((facet) => ({
    facet,
    values: found.terms.filter((term) => term.facet === facet).map(({ value, count }) => ({ value, count })),
  }));

const nothing = (facets: readonly string[], correction: string | null): SearchResult => ({
  hits: [],
  totalCount: 0,
  facets: facets.map((facet) => ({ facet, values: [] })),
  countsPerType: [],
  correction,
  degraded: false,
  endCursor: null,
  hasNextPage: false,
});
