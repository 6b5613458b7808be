import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Graded judgments: key of an item → 1 (touches on it), 2 (helps), 3 (what was looked for). */
export type Judgments = Readonly<Record<string, number>>;

/** The sets of judged queries: `dev` may be tuned on, the others may not; `unseen` came last and says what a new query meets, as `later` and `fresh` did before it. */
export const splits = ['dev', 'test', 'fresh', 'later', 'unseen'] as const;

/** A query as regions type it, with the items that help who typed it. */
export type JudgedQuery = { id: string; split: (typeof splits)[number]; kind: string; query: string; relevant: Judgments };

let read: readonly JudgedQuery[] | null = null;

/** All judged queries, as they stand in `queries.yaml`. */
export function judgedQueries(): readonly JudgedQuery[] {
  read ??= (parse(readFileSync(new URL('./queries.yaml', import.meta.url), 'utf8')) as { queries: JudgedQuery[] }).queries;
  return read;
}

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

/** The slug within a key of the judgments. */
export const slugOf = (key: string): string => key.slice(key.indexOf(':') + 1);
