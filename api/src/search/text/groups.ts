import type { Reason } from '../engine.ts';
import { relatedStems } from './derivations.ts';
import { findExpressions } from './expressions.ts';
import type { Lexicon } from './lexicon.ts';
import { insidePattern, nearPatterns, type Pattern, wordPattern } from './pattern.ts';
import type { Query, QueryWord } from './query.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokens.ts';

/** One way in which a word of the query may be found. */
export type Alternative = {
  /** Any of these; with `together` all stems anywhere in the document. */
  patterns: Pattern[];
  together: boolean;
  /** 0–1; 1 is the word itself. */
  strength: number;
  /** The words of the query over which it is found at once ("niet naar school" → thuiszitter): then it has a rarity of its own. Null for a single word. */
  spans: string | null;
  by: Reason['by'];
  found: string;
};

/** A word of the query with all the ways to find it. */
export type Group = { word: QueryWord; alternatives: Alternative[] };

const strengths = { inside: 0.8, near: 0.6, together: 0.35, form: 0.85, joined: 0.95, phrase: 1 } as const;

/** The ways to find every word of a query, before anything is known of the documents. */
export function groupsOf(query: Query, lexicon: Lexicon): Group[] {
  const groups = query.words.map((word): Group => ({ word, alternatives: word.asks ? [] : ownAlternatives(word) }));
  addExpressions(groups, query);
  addJoins(groups, lexicon);
  return groups;
}

const alternative = (
  patterns: Pattern[],
  strength: number,
  by: Reason['by'],
  found: string,
  more: Partial<Alternative> = {},
): Alternative => ({
  patterns,
  together: false,
  spans: null,
  strength,
  by,
  found,
  ...more,
});

function ownAlternatives({ word, stem: base, atoms }: QueryWord): Alternative[] {
  const found = [alternative([wordPattern(base)], 1, 'word', word)];
  if (atoms.length > 1) {
    const shown = atoms.join(' + ');
    found.push(alternative([insidePattern(atoms)], strengths.inside, 'part', shown));
    found.push(alternative(nearPatterns(atoms), strengths.near, 'part', shown));
    found.push(alternative([insidePattern(atoms)], strengths.together, 'part', shown, { together: true }));
  }
  for (const other of relatedStems(base)) found.push(alternative([wordPattern(other)], strengths.form, 'form', other));
  return found;
}

function addExpressions(groups: readonly Group[], query: Query): void {
  for (const { from, to, replacements } of query.expressions) {
    const spanned = groups.filter(({ word }) => word.index >= from && word.index <= to);
    const typed = query.tokens.slice(from, to + 1).filter(({ joined }) => joined === null);
    const spans = to > from ? typed.map(({ word }) => word).join(' ') : null;
    for (const { pattern, strength, text } of replacements) {
      for (const group of spanned) group.alternatives.push(alternative([pattern], strength, 'synonym', text, { spans }));
    }
    const own = spans !== null ? spanned.map(({ word }) => word) : [];
    const first = own[0];
    if (!first || own.length < 2) continue;
    const phrase = own.map((word) => ({ stem: word.stem, offset: word.position - first.position }));
    for (const group of spanned)
      group.alternatives.push(alternative([phrase], strengths.phrase, 'word', own.map(({ word }) => word).join(' '), { spans }));
  }
}

/** jeugd gezondheids zorg → jeugdgezondheidszorg: two or three neighbours written as one word, and what that word is called otherwise. */
function addJoins(groups: readonly Group[], lexicon: Lexicon): void {
  for (let from = 0; from < groups.length; from++) {
    for (let to = from + 1; to < Math.min(groups.length, from + 3); to++) {
      const run = groups.slice(from, to + 1);
      if (run.some(({ word }, at) => at > 0 && word.position !== (run[at - 1]?.word.position ?? 0) + 1)) break;
      const written = run.map(({ word }) => word.word);
      const spans = written.join(' ');
      for (const joined of new Set([written.join(''), written.join('s')])) {
        const base = stem(joined, lexicon.irregular);
        const ways = [alternative([wordPattern(base)], strengths.joined, 'joined', joined, { spans })];
        for (const { replacements } of findExpressions(tokenise(joined, lexicon), lexicon)) {
          for (const { pattern, strength, text } of replacements) ways.push(alternative([pattern], strength, 'synonym', text, { spans }));
        }
        for (const group of run) group.alternatives.push(...ways);
      }
    }
  }
}
