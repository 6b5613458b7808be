import { readConfig } from '../config.ts';
import { plainMeilisearch } from '../search/judged/plain-meilisearch.ts';
import { plainPostgres } from '../search/judged/plain-postgres.ts';
import type { Contestant } from '../search/judged/report.ts';
import { findBy } from '../search/judged/score.ts';
import { loadShippedWords } from '../search/lexicon/load-words.ts';
import { readWords } from '../search/lexicon/read-words.ts';
import { lexiconOf } from '../search/lexicon/words.ts';
import { meilisearchFinder } from '../search/meilisearch/finder.ts';
import { createSearch, postgresSearch } from '../search/search.ts';
import type { CommandTools } from './tools.ts';

/** Measuring is in no hurry: an engine may take so many milliseconds for an answer. */
const WITHIN = 10_000;

/** How to get each of the engines that are there and of the baselines, by name. Ours first, then what most people would ship. */
export type Contestants = Record<string, () => Promise<Omit<Contestant, 'name'>>>;

/** Whom the judged queries can be asked. `texts` are those queries: a baseline answers them all at once, and no others. */
export function contestants({ db, filling }: Pick<CommandTools, 'db' | 'filling'>, texts: readonly string[]): Contestants {
  const words = async () => {
    await loadShippedWords(db);
    return lexiconOf((await readWords(db)).words);
  };
  const { meilisearch } = readConfig(process.env);
  return {
    Postgres: async () => {
      const lexicon = await words();
      return { find: findBy(postgresSearch(db, () => lexicon)) };
    },
    ...(filling &&
      meilisearch && {
        Meilisearch: async () => {
          const lexicon = await words();
          const finder = meilisearchFinder({ ...meilisearch, uid: filling.server.uid, within: WITHIN });
          return { find: findBy(createSearch(db, () => lexicon, finder)) };
        },
      }),
    'plain Postgres': async () => ({ find: await plainPostgres(db, texts) }),
    ...(filling && meilisearch && { 'plain Meilisearch': () => plainMeilisearch(db, filling.server, meilisearch.prefix) }),
  };
}
