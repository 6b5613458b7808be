import type { Emphasis } from '../ranking/emphasis.ts';
import type { Pattern } from '../text/pattern.ts';
import { stemsOf } from '../text/pattern.ts';

/**
 * The text form of a `tsquery`, handed to Postgres as a parameter. Stems hold nothing but a–z and 0–9; anything else would be a mistake
 * of ours and is refused here, so that no operator can ever come in with a word. With an emphasis: only where the stem has it.
 */
export function lexeme(stem: string, emphasis: Emphasis | '' = ''): string {
  if (!/^[a-z0-9]{1,60}$/.test(stem)) throw new Error('A stem may hold only letters and digits.');
  return `'${emphasis}${stem}'`;
}

/** The words of a pattern at their distances. */
export function matchQuery(pattern: Pattern): string {
  const sorted = [...pattern].sort((a, b) => a.offset - b.offset);
  return sorted
    .map(({ stem, offset }, index) => `${index === 0 ? '' : ` <${offset - (sorted[index - 1]?.offset ?? 0)}> `}${lexeme(stem)}`)
    .join('');
}

/** All stems of a pattern, wherever they stand: what the index can answer by itself. */
export const anywhere = (pattern: Pattern, emphasis: Emphasis | '' = ''): string =>
  stemsOf(pattern)
    .map((stem) => lexeme(stem, emphasis))
    .join(' & ');

/** Any of these queries, each once; empty when there are none. */
export const anyOf = (queries: readonly string[]): string => [...new Set(queries)].map((query) => `(${query})`).join(' | ');
