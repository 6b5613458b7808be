import type { Pattern } from '../text/pattern.ts';
import { stemsOf } from '../text/pattern.ts';

/**
 * The text form of a `tsquery`, handed to Postgres as a parameter. Stems hold nothing but a–z and 0–9; anything else would be a mistake
 * of ours and is refused here, so that no operator can ever come in with a word.
 */
export function lexeme(stem: string): string {
  if (!/^[a-z0-9]{1,60}$/.test(stem)) throw new Error('A stem may hold only letters and digits.');
  return `'${stem}'`;
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
  return patterns.map((pattern) => `(${one(pattern)})`).join(' | ');
}

/** Any of the stems: what the rank is taken over, because `ts_rank` gives words in one place hardly anything. */
export const rankQuery = (patterns: readonly Pattern[]): string => [...new Set(patterns.flatMap(stemsOf))].map(lexeme).join(' | ');
