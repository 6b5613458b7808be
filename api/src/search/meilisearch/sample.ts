import { setTimeout } from 'node:timers/promises';
import { TypedFastBitSet } from 'typedfastbitset';
import { z } from 'zod';
import { oncePer } from '../once-per.ts';
import { emphases } from '../ranking/emphasis.ts';
import type { Sample } from '../ranking/likeliest.ts';
import type { Word } from '../ranking/plan.ts';
import { emphasisedBy, findsBy } from './looks.ts';

/** What is read of a document for the sample. */
export const SampledDocument = z.object({ stems: z.array(z.string()), phrases: z.array(z.string()) });
type SampledDocument = z.infer<typeof SampledDocument>;

type ReadPage = (page: { offset: number; limit: number }) => Promise<{ total: number; results: SampledDocument[] }>;

/** Documents in a sample, read in pages of so many. */
const most = 1000;
const page = 100;
/** A sample is made anew after so many milliseconds; sooner when the index grew or shrank by a tenth, but not at once again. */
const lasts = 600_000;
const pause = 10_000;
const mayChange = 0.1;

/**
 * Remembers a sample of the index, so that a search can tell beforehand about how many documents a filter gives. Only the first search waits for it, `patience`
 * milliseconds at most, and throws what went wrong: an engine that is not well is not asked a second time. Later ones go by the sample there is; null for none.
 */
export function rememberSample(read: ReadPage, patience: number): (indexed: number | null) => Promise<Sample | null> {
  let current: Sample | null = null;
  let of = 0;
  let tried = Number.NEGATIVE_INFINITY;
  let isLoading = false;
  const load = async (): Promise<void> => {
    isLoading = true;
    try {
      const { total, results } = await read({ offset: 0, limit: page });
      const documents = [...results];
      const pages = Math.ceil(Math.min(most, total) / page);
      // Spread over a large index, one after the other in a small one: no document twice.
      const apart = Math.max(page, total / pages);
      for (let next = 1; next < pages; next += 1)
        documents.push(...(await read({ offset: Math.floor(next * apart), limit: page })).results);
      current = documents.length === 0 ? null : sampleOf(documents, total);
      of = total;
    } finally {
      isLoading = false;
    }
  };
  const isOld = (indexed: number | null): boolean => {
    const age = performance.now() - tried;
    return age > lasts || (age > pause && indexed !== null && Math.abs(indexed - of) > of * mayChange);
  };
  return async (indexed) => {
    if (isLoading || !isOld(indexed)) return current;
    const isFirst = tried === Number.NEGATIVE_INFINITY;
    tried = performance.now();
    const loading = load();
    // Without a newer sample a search takes a request more at most, and nothing else.
    loading.catch(() => {});
    if (isFirst) await Promise.race([loading, setTimeout(patience, null, { ref: false })]);
    return current;
  };
}

/** Which of the documents have what. */
function sampleOf(documents: readonly SampledDocument[], total: number): Sample {
  const withStem = new Map<string, TypedFastBitSet>();
  const withPhrase = new Map<string, TypedFastBitSet>();
  const note = (sets: Map<string, TypedFastBitSet>, key: string, document: number): void => {
    const known = sets.get(key) ?? new TypedFastBitSet();
    known.add(document);
    sets.set(key, known);
  };
  for (const [index, { stems, phrases }] of documents.entries()) {
    for (const stem of stems) note(withStem, stem, index);
    for (const phrase of phrases) note(withPhrase, phrase, index);
  }
  const having = oncePer((word: Word): TypedFastBitSet[] => {
    const { stems, phrases, together } = findsBy(word);
    const there = new TypedFastBitSet();
    const speaking: TypedFastBitSet[] = [];
    for (const emphasis of emphases) {
      addTo(there, withStem, emphasisedBy(word, emphasis));
      speaking.unshift(there.clone());
    }
    addTo(there, withStem, stems);
    addTo(there, withPhrase, phrases);
    for (const all of together) there.union(withAll(withStem, all));
    return [there, ...speaking];
  });
  return { each: total / documents.length, having };
}

type Sets = ReadonlyMap<string, TypedFastBitSet>;

/** Adds the documents that have any of these. */
function addTo(documents: TypedFastBitSet, sets: Sets, keys: readonly string[]): void {
  for (const key of keys) {
    const having = sets.get(key);
    if (having) documents.union(having);
  }
}

/** The documents that have all of these. */
function withAll(sets: Sets, [first = '', ...others]: readonly string[]): TypedFastBitSet {
  const none = new TypedFastBitSet();
  return others.reduce((documents, key) => documents.intersection(sets.get(key) ?? none), (sets.get(first) ?? none).clone());
}
