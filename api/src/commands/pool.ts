import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { stringify } from 'yaml';
import { judgedHere } from '../search/judged/judged-here.ts';
import { judgedQueries, keyOf } from '../search/judged/judged-queries.ts';
import { gradesIn, poolOf, type Tops, topsOf } from '../search/judged/pool.ts';
import { contestants } from './contestants.ts';
import type { CommandTools } from './tools.ts';

type Values = {
  /** Only these queries, by id; empty for all. */
  queries: readonly string[];
  /** Tell per engine which grades its best ten have, instead of what is to be judged. */
  byEngine: boolean;
};

/** Lists, as YAML, what engines put on top of the judged queries and nobody looked at. Throws when a query is unknown or an engine fails: its part would be missing unseen. */
export async function searchPool(tools: CommandTools, { queries, byEngine }: Values): Promise<string> {
  const unknown = queries.filter((id) => !judgedQueries().some((query) => query.id === id));
  if (unknown.length > 0) throw new Error(`There is no judged query ${unknown.join(', ')}.`);
  const here = (await judgedHere(tools.db)).filter(({ id }) => queries.length === 0 || queries.includes(id));
  const makers = Object.entries(
    contestants(
      tools,
      here.map(({ query }) => query),
    ),
  );
  const tops: Tops[] = [];
  let asked = 0;
  for (const [name, make] of makers)
    tops.push(await topsOf({ name, ...(await make()) }, here, () => tools.onProgress(++asked, here.length * makers.length)));
  if (byEngine)
    return [
      row('best ten of', 'nobody looked', 'grade 0', '1', '2', '3'),
      ...tops.flatMap(({ name, everything, practices }) => [
        row(`${name}, everything`, ...gradesIn(everything, here)),
        row(`${name}, practices`, ...gradesIn(practices, here)),
      ]),
    ].join('\n');
  const items = await rowsOf<{ type: string; slug: string; title: string; summary: string }>(
    tools.db,
    sql`select type, slug, title, summary from search_documents`,
  );
  const texts = new Map(items.map((item) => [keyOf(item), `${item.title}. ${item.summary}`]));
  const pools = here.flatMap((query) => {
    const keys = poolOf(query, tops);
    return keys.length === 0
      ? []
      : [{ id: query.id, query: query.query, judge: Object.fromEntries(keys.map((key) => [key, texts.get(key)])) }];
  });
  return pools.length === 0 ? 'Everything on top was looked at.' : stringify(pools, { lineWidth: 150 });
}

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(32) + cells.map((cell) => String(cell).padStart(14)).join('');
