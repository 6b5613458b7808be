import type { Database } from '@kennishub/db';
import { indexSettings } from '../meilisearch/settings.ts';
import { FillingFailure } from './failures.ts';
import type { Fillable } from './fill.ts';
import type { IndexServer } from './index-server.ts';
import { type Pair, revisionsAfter, revisionsOf, stateOfDocuments } from './rows.ts';
import { differingSettings } from './settings-drift.ts';

/** In what the index differs from the search documents: ids of items. */
export type Drift = {
  /** Published, and not in the index. */
  missing: string[];
  /** In the index, and not published. */
  extra: string[];
  /** In the index as they were before. */
  stale: string[];
  /** Names of settings; `['index']` when there is no index at all. */
  settings: string[];
  /** How many documents were compared. */
  documents: number;
};

export const isInStep = ({ missing, extra, stale, settings }: Drift): boolean =>
  missing.length + extra.length + stale.length + settings.length === 0;

/** Pairs that are read at a time, and ids that fit in an address. */
const PAGE = 1_000;
const IDS_IN_ADDRESS = 100;

/**
 * Compares every (id, revision) of the index with the database, a page at a time. What is written meanwhile may show as a difference, so call it while
 * nothing is filled. Throws a `FillingFailure` when the engine can't be asked.
 */
export async function findDrift({ db, server, lexicon }: Fillable): Promise<Drift> {
  const drift: Drift = { missing: [], extra: [], stale: [], settings: [], documents: 0 };
  try {
    drift.settings = await differingSettings(server, indexSettings(lexicon()));
  } catch (error) {
    if (!(error instanceof FillingFailure) || error.kind !== 'no-index') throw error;
    for await (const page of publishedPages(db)) drift.missing.push(...page.map(({ id }) => id));
    return { ...drift, settings: ['index'], documents: drift.missing.length };
  }
  let known = 0;
  for (let offset = 0; ; offset += PAGE) {
    const indexed = await pageOfIndex(server, { offset, limit: PAGE });
    const published = new Map(
      (
        await revisionsOf(
          db,
          indexed.map(({ id }) => id),
        )
      ).map(({ id, revision }) => [id, revision]),
    );
    for (const { id, revision } of indexed) {
      const now = published.get(id);
      if (now === undefined) drift.extra.push(id);
      else if (now !== revision) drift.stale.push(id);
      if (now !== undefined) known++;
    }
    if (indexed.length < PAGE) break;
  }
  drift.documents = (await stateOfDocuments(db)).count;
  // Only when some are missing is it worth asking which.
  if (known < drift.documents) drift.missing = await missingFrom(server, db);
  return drift;
}

async function missingFrom(server: IndexServer, db: Database): Promise<string[]> {
  const missing: string[] = [];
  for await (const page of publishedPages(db)) {
    for (let from = 0; from < page.length; from += IDS_IN_ADDRESS) {
      const ids = page.slice(from, from + IDS_IN_ADDRESS).map(({ id }) => id);
      const there = new Set((await pageOfIndex(server, { ids, limit: IDS_IN_ADDRESS })).map(({ id }) => id));
      missing.push(...ids.filter((id) => !there.has(id)));
    }
  }
  return missing;
}

async function pageOfIndex(server: IndexServer, which: { ids?: string[]; offset?: number; limit: number }): Promise<Pair[]> {
  const { results } = await server.ask((client) => client.index<Pair>(server.uid).getDocuments({ ...which, fields: ['id', 'revision'] }));
  return results;
}

async function* publishedPages(db: Database): AsyncGenerator<Pair[]> {
  for (let after = 0; ; ) {
    const page = await revisionsAfter(db, after, PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.number;
  }
}
