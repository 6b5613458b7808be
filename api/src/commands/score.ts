import { judgedHere } from '../search/judged/judged-here.ts';
import { judgedQueries } from '../search/judged/judged-queries.ts';
import { type Result, reportOf, resultOf, worstOf } from '../search/judged/report.ts';
import { contestants } from './contestants.ts';
import type { CommandTools } from './tools.ts';

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
