import type { Token } from './tokens.ts';

/** Words that stand at fixed distances from each other; distance 0 means inside one compound. One word is a pattern as well. */
export type Pattern = readonly { stem: string; offset: number }[];

/** The pattern of a phrase, function words counted in its distances. Null when nothing but function words is in it. */
export function phrasePattern(tokens: readonly Token[]): Pattern | null {
  const words = tokens.filter((token) => !token.joined);
  const first = words[0];
  return first ? words.map((token) => ({ stem: token.stem, offset: token.position - first.position })) : null;
}

export const wordPattern = (stem: string): Pattern => [{ stem, offset: 0 }];

/** Atoms that stand together in one compound, in any order. */
export const insidePattern = (stems: readonly string[]): Pattern => stems.map((stem) => ({ stem, offset: 0 }));

/** Two words beside each other, at most one word between them, in this order or turned round ("hulp aan de jeugd"). */
export function nearPatterns(stems: readonly string[]): Pattern[] {
  const [first, second, ...more] = stems;
  if (first === undefined || second === undefined || more.length > 0) return [stems.map((stem, offset) => ({ stem, offset }))];
  const pair = (a: string, b: string, distance: number): Pattern => [
    { stem: a, offset: 0 },
    { stem: b, offset: distance },
  ];
  return [pair(first, second, 1), pair(first, second, 2), pair(second, first, 1), pair(second, first, 2), pair(second, first, 3)];
}

/** The stems of a pattern, each once. */
export const stemsOf = (pattern: Pattern): string[] => [...new Set(pattern.map(({ stem }) => stem))];

/** Tells a pattern from every other: `passend onderwijs+1`. */
export const keyOf = (pattern: Pattern): string =>
  pattern.map(({ stem, offset }, index) => (index === 0 ? stem : `${stem}+${offset - (pattern[0]?.offset ?? 0)}`)).join(' ');
