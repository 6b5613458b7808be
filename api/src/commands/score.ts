import { readConfig } from '../config.ts';
import { judgedHere } from '../search/judged/judged-here.ts';
import { judgedQueries } from '../search/judged/judged-queries.ts';
import { plainMeilisearch } from '../search/judged/plain-meilisearch.ts';
import { plainPostgres } from '../search/judged/plain-postgres.ts';
import { type Contestant, type Result, reportOf, resultOf, worstOf } from '../search/judged/report.ts';
import { findBy } from '../search/judged/score.ts';
import { loadShippedWords } from '../search/lexicon/load-words.ts';
import { readWords } from '../search/lexicon/read-words.ts';
import { lexiconOf } from '../search/lexicon/words.ts';
import { meilisearchFinder } from '../search/meilisearch/finder.ts';
import { createSearch, postgresSearch } from '../search/search.ts';
import type { CommandTools } from './tools.ts';

/** Measuring is in no hurry: an engine may take so many milliseconds for an answer. */
const WITHIN = 10_000;

type Values = {
  /** Print the numbers as JSON. */
  json: boolean;
  /** How many of the weakest queries to list; 0 for none. */
  worst: number;
};

/** Measures every engine that is there, and the baselines, on the judged queries. An engine that fails is told and left out. */
export async function searchScore(tools: CommandTools, { json, worst }: Values): Promise<string> {
  const here = await judgedHere(tools.db);
  const results: Result[] = [];
  const failures: string[] = [];
  const makers = contestants(
    tools,
    here.map(({ query }) => query),
  );
  let asked = 0;
  for (const [name, make] of Object.entries(makers)) {
    try {
      const onAsked = (): void => tools.onProgress(++asked, here.length * Object.keys(makers).length);
      results.push(await resultOf({ name, ...(await make()) }, here, onAsked));
    } catch (error) {
      failures.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (json) {
    const engines = results.map(({ name, scores, queries }) => ({
      name,
      ...scores,
      ...(worst > 0 && {
        worst: queries
          .toSorted((a, b) => a.all.ndcg - b.all.ndcg)
          .slice(0, worst)
          .map(({ query, all }) => ({ id: query.id, query: query.query, ...all })),
      }),
    }));
    return JSON.stringify({ judged: judgedQueries().length, counted: here.length, engines, failures }, null, 2);
  }
  const [first] = results;
  return [reportOf(results, judgedQueries().length, here.length), ...failures, ...(first && worst > 0 ? [worstOf(first, worst)] : [])].join(
    '\n\n',
  );
}

type Makers = Record<string, () => Promise<Omit<Contestant, 'name'>>>;

/** Ours first, then what most people would ship. */
function contestants({ db, filling }: CommandTools, texts: readonly string[]): Makers {
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
