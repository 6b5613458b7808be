import type { Judgments } from './judged-queries.ts';

/** Discounted gain of the first ten against that of the best possible ten; 1 is perfect. Null when nothing was relevant. */
export function ndcg(found: readonly string[], relevant: Judgments, depth = 10): number | null {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const best = gain(Object.values(relevant).sort((a, b) => b - a));
  return best === 0 ? null : gain(found.map((key) => relevant[key] ?? 0)) / best;
}

/** Share of the items that help (grade 2 and 3) among the first twenty; of more than twenty, twenty is all. Null when none helps. */
export function recall(found: readonly string[], relevant: Judgments, depth = 20): number | null {
  const wanted = Object.keys(relevant).filter((key) => (relevant[key] ?? 0) >= 2);
  if (wanted.length === 0) return null;
  const top = new Set(found.slice(0, depth));
  return wanted.filter((key) => top.has(key)).length / Math.min(depth, wanted.length);
}
