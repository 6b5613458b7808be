import type { Heading } from '../text/document.ts';
import type { Pattern } from '../text/pattern.ts';
import { stemsOf } from '../text/pattern.ts';

/**
 * The text form of a `tsquery`, handed to Postgres as a parameter. Stems hold nothing but a–z and 0–9; anything else would be a mistake
 * of ours and is refused here, so that no operator can ever come in with a word. With a heading: only where the stem stands out that much.
 */
export function lexeme(stem: string, heading: Heading | '' = ''): string {
  if (!/^[a-z0-9]{1,60}$/.test(stem)) throw new Error('A stem may hold only letters and digits.');
  return `'${heading}${stem}'`;
}

/** What must be in the document. `weights` restricts it to words of these weights (`A`: the title). */
export function matchQuery(patterns: readonly Pattern[], together: boolean, weights = ''): string {
  const label = weights === '' ? '' : `:${weights}`;
  const one = (pattern: Pattern): string => {
    if (together)
      return stemsOf(pattern)
        .map((stem) => lexeme(stem) + label)
        .join(' & ');
    const sorted = [...pattern].sort((a, b) => a.offset - b.offset);
    return sorted
      .map(({ stem, offset }, index) => `${index === 0 ? '' : ` <${offset - (sorted[index - 1]?.offset ?? 0)}> `}${lexeme(stem)}${label}`)
      .join('');
  };
  return anyOf(patterns.map(one));
}

/** All stems of a pattern, wherever they stand: what the index can answer by itself. */
export const anywhere = (pattern: Pattern, heading: Heading | '' = ''): string =>
  stemsOf(pattern)
    .map((stem) => lexeme(stem, heading))
    .join(' & ');

/** Any of these queries, each once; empty when there are none. */
export const anyOf = (queries: readonly string[]): string => [...new Set(queries)].map((query) => `(${query})`).join(' | ');

/** Any of the stems: what the rank is taken over, because `ts_rank` gives words in one place hardly anything. */
export const rankQuery = (patterns: readonly Pattern[]): string =>
  [...new Set(patterns.flatMap(stemsOf))].map((stem) => lexeme(stem)).join(' | ');
