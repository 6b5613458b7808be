import type { Database } from '@kennishub/db';
import type { Logger } from 'pino';
import type { SearchEngine } from './engine.ts';
import { withFallback } from './fallback.ts';
import { meilisearchFinder } from './meilisearch/finder.ts';
import { postgresFinder } from './postgres/finder.ts';
import { defaultTuning } from './ranking/tuning.ts';
import { createSearch } from './search.ts';
import type { Lexicon } from './text/lexicon.ts';

/** How long the engine in front may take to answer, in milliseconds. */
const ANSWER_WITHIN = 300;

type Options = {
  db: Database;
  lexicon: () => Lexicon;
  log: Logger;
  /** The engine in front; null for Postgres alone. */
  meilisearch: { url: string; key: string | null /** The name of the index. */; uid: string } | null;
  /** Called when the engine in front failed. */
  onFailure?: (error: unknown) => void;
};

/** The search of a hub: Postgres, with Meilisearch in front of it where there is one. */
export function openSearch({ db, lexicon, log, meilisearch, onFailure }: Options): SearchEngine {
  const behind = postgresFinder(db, defaultTuning);
  if (!meilisearch) return createSearch(db, lexicon, behind);
  const front = meilisearchFinder({ ...meilisearch, within: ANSWER_WITHIN, tuning: defaultTuning });
  return createSearch(db, lexicon, withFallback(front, behind, { log, ...(onFailure && { onFailure }) }));
}
