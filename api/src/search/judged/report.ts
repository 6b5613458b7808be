import type { QueryHere } from './judged-here.ts';
import { splits } from './judged-queries.ts';
import { type Find, meansOf, type QueryScore, type Score, type Scores, scoreQuery } from './score.ts';

/** What is measured: an engine of ours or a baseline. `close` is called when it was asked everything. */
export type Contestant = { name: string; find: Find; close?: () => Promise<void> };

const sets = [...splits, 'all'] as const;
type Split = (typeof sets)[number];

/** The scores of one contestant, per set of judged queries and over all of them. */
export type Result = { name: string; scores: Record<Split, Scores>; queries: readonly QueryScore[] };

/** Asks a contestant all judged queries. `onAsked` is called after each. */
export async function resultOf({ name, find, close }: Contestant, queries: readonly QueryHere[], onAsked: () => void): Promise<Result> {
  const scored: QueryScore[] = [];
  try {
    for (const query of queries) {
      scored.push(await scoreQuery(query, find));
      onAsked();
    }
  } finally {
    await close?.();
  }
  const of = (split: Split): Scores => meansOf(scored.filter(({ query }) => split === 'all' || query.split === split));
  return { name, queries: scored, scores: Object.fromEntries(sets.map((set) => [set, of(set)])) as Record<Split, Scores> };
}

const titles: Record<Split, string> = {
  dev: 'those that may be tuned on',
  test: 'those that are held out',
  fresh: 'those that came third',
  later: 'those that came fourth',
  unseen: 'those that strangers wrote',
  all: 'all',
};
const columns = ['practices', 'questions', 'all'] as const;
const heads: Record<(typeof columns)[number], string> = { practices: 'practices', questions: 'questions', all: 'everything' };

/** The scores as a table for people. */
export function reportOf(results: readonly Result[], judged: number, counted: number): string {
  const lines = [`${counted} of ${judged} judged queries say something about this hub. nDCG@10 (recall@20), 1 is perfect.`];
  for (const split of sets) {
    const counts = results[0]?.scores[split];
    const head = columns.map((column) => `${heads[column]} (${counts?.[column].queries ?? 0})`.padStart(18)).join('');
    lines.push('', `${titles[split].padEnd(32)}${head}`);
    for (const { name, scores } of results)
      lines.push(`  ${name.padEnd(30)}${columns.map((column) => cell(scores[split][column]).padStart(18)).join('')}`);
  }
  return lines.join('\n');
}

const cell = ({ queries, ndcg, recall }: Score): string => (queries === 0 ? '–' : `${ndcg.toFixed(3)} (${recall.toFixed(2)})`);

/** The queries that a contestant answers worst, among everything, the weakest first. */
export function worstOf({ name, queries }: Result, most: number): string {
  const weakest = queries.toSorted((a, b) => a.all.ndcg - b.all.ndcg).slice(0, most);
  return [
    `The weakest queries of ${name}:`,
    ...weakest.map(({ query, all }) => `  ${all.ndcg.toFixed(3)}  ${query.id.padEnd(5)}${query.kind.padEnd(13)}${query.query}`),
  ].join('\n');
}
