import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Graded judgments: key → 1 (touches on it), 2 (helps), 3 (what was looked for). */
type Judgments = Readonly<Record<string, number>>;
export type JudgedQuery = { id: string; split: 'dev' | 'test'; kind: string; query: string; relevant: Judgments };

export const judgedQueries = (): JudgedQuery[] =>
  (parse(readFileSync(fileURLToPath(new URL('./judged-queries.yaml', import.meta.url)), 'utf8')) as { queries: JudgedQuery[] }).queries;

/** How the kinds of item are written in the keys of the judgments; what is not here is written in full, and these three bare. */
const prefixes: Readonly<Record<string, string>> = {
  abbreviation: 'abbr',
  organisation: 'partner',
  'inspiration-region': 'region',
  'related-programme': 'programme',
  'funding-variant': 'funding',
  'support-need': 'need',
  'home-sitter-definition': 'definition',
  'national-measure': 'measure',
};
const bare = new Set(['pilot', 'publication', 'knowledge-session']);

/** The key of an item in the judgments. */
export const keyOf = ({ type, slug }: { type: string; slug: string }): string =>
  bare.has(type) ? slug : `${prefixes[type] ?? type}:${slug}`;

/** Discounted gain of the first ten against that of the best possible ten; 1 is perfect. Null when nothing was relevant. */
function ndcg(found: readonly string[], relevant: Judgments, depth = 10): number | null {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const best = gain(Object.values(relevant).sort((a, b) => b - a));
  return best === 0 ? null : gain(found.map((key) => relevant[key] ?? 0)) / best;
}

/** Share of the items that help (grade 2 and 3) among the first twenty; of more than twenty, twenty is all. */
function recall(found: readonly string[], relevant: Judgments, depth = 20): number | null {
  const wanted = Object.keys(relevant).filter((key) => (relevant[key] ?? 0) >= 2);
  if (wanted.length === 0) return null;
  const top = new Set(found.slice(0, depth));
  return wanted.filter((key) => top.has(key)).length / Math.min(depth, wanted.length);
}

export type Score = { queries: number; ndcg: number; recall: number; empty: number };

/** Searches all queries and averages; `restrict` keeps only some judgments (practices). Queries without relevant items don't count. */
export async function scoreOf(
  queries: readonly JudgedQuery[],
  find: (query: string) => Promise<string[]>,
  restrict: (key: string) => boolean = () => true,
): Promise<Score> {
  const gains: number[] = [];
  const recalls: number[] = [];
  let empty = 0;
  for (const { query, relevant } of queries) {
    const wanted = Object.fromEntries(Object.entries(relevant).filter(([key]) => restrict(key)));
    if (Object.keys(wanted).length === 0) continue;
    const found = await find(query);
    gains.push(ndcg(found, wanted) ?? 0);
    const share = recall(found, wanted);
    if (share !== null) recalls.push(share);
    if (found.length === 0) empty++;
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { queries: gains.length, ndcg: mean(gains), recall: mean(recalls), empty };
}
