import type { Database } from '@kennishub/db';
import { type Alternative, type Group, groupsOf, stemsIn } from '../text/groups.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { insidePattern, nearPatterns, wordPattern } from '../text/pattern.ts';
import { type Query, type QueryWord, readQuery } from '../text/query.ts';
import { stem } from '../text/stem.ts';
import { cutIntoKnown, piecesOf } from './run-together.ts';
import { mended, unknownWords } from './typing-errors.ts';
import { type Frequencies, frequencies, type LookUp, likelyWords } from './vocabulary.ts';

/** A query as far as the published documents make sense of it. */
export type Understood = {
  query: Query;
  groups: Group[];
  known: Frequencies;
  /** The text with its typing errors mended, or null. */
  correction: string | null;
  /** Mended word → what was typed. */
  mended: ReadonlyMap<string, string>;
};

type Options = {
  lookUp?: LookUp | undefined;
  /** Leave unknown words as they are. */
  exact?: boolean | undefined;
};

/**
 * Reads a query and looks its words up; unknown words are cut in two known ones, taken as a beginning, or mended.
 * One statement when every word is known or none may change, at most four otherwise.
 */
export async function understand(
  db: Database,
  text: string,
  lexicon: Lexicon,
  { lookUp = (stems) => frequencies(db, stems), exact = false }: Options = {},
): Promise<Understood> {
  const query = readQuery(text, lexicon);
  const groups = groupsOf(query, lexicon);
  const known = await lookUp(stemsIn(query, groups));
  const asTyped: Understood = { query, groups, known, correction: null, mended: new Map() };
  if (exact) return asTyped;
  const open = unknownWords(query, known, lexicon).filter(
    (word) =>
      !findable(
        groups.find((group) => group.word === word),
        known,
      ),
  );
  if (open.length === 0) return asTyped;
  const changed = new Map<string, string>();
  const correction = await mend(db, lookUp, query, groups, open, lexicon, changed);
  if (correction === null) return { query, groups, known: await lookUp(stemsIn(query, groups)), correction, mended: changed };
  const again = readQuery(correction, lexicon);
  const regrouped = groupsOf(again, lexicon);
  return { query: again, groups: regrouped, known: await lookUp(stemsIn(again, regrouped)), correction, mended: changed };
}

const findable = (group: Group | undefined, known: Frequencies): boolean =>
  group?.alternatives.some(
    ({ patterns, strength }) => strength >= 0.6 && patterns.some((pattern) => pattern.every((part) => known.of(part.stem) > 0)),
  ) ?? false;

/** Adds ways to find the unknown words to their groups; returns the mended text when words were mistyped. */
async function mend(
  db: Database,
  lookUp: LookUp,
  query: Query,
  groups: Group[],
  open: readonly QueryWord[],
  lexicon: Lexicon,
  changed: Map<string, string>,
): Promise<string | null> {
  const likely = await likelyWords(
    db,
    open.map(({ word }) => word),
  );
  const cuts = new Map(open.map(({ word }) => [word, piecesOf(word, lexicon)]));
  let parts: Frequencies | null = null;
  let text = query.text;
  for (const { word } of open) {
    const group = groups.find((candidate) => candidate.word.word === word);
    const beginnings = likely.filter((other) => other.asked === word && other.beginning && other.word.length > word.length);
    if (group && beginnings.length > 0) {
      group.alternatives.push(...[...new Map(beginnings.map((other) => [other.stem, other])).values()].slice(0, 10).map(fromBeginning));
      continue;
    }
    const meant = mended(word, likely);
    if (meant) {
      text = text.replace(whole(word), meant.word);
      changed.set(meant.word, word);
      continue;
    }
    parts ??= await lookUp([...cuts.values()].flatMap((pieces) => [...pieces.values()]));
    const words = cutIntoKnown(word, cuts.get(word) ?? new Map(), parts, lexicon);
    if (!words) continue;
    if (words.length === 2) group?.alternatives.push(...fromCut(words, lexicon));
    else {
      text = text.replace(whole(word), words.join(' '));
      for (const part of words) changed.set(part, word);
    }
  }
  return text === query.text ? null : text;
}

/** A word of the query where it stands by itself; words hold only letters and digits. */
const whole = (word: string): RegExp => new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'g');

const fromBeginning = ({ word, stem: base }: { word: string; stem: string }): Alternative => ({
  patterns: [wordPattern(base)],
  together: false,
  strength: 0.7,
  spans: false,
  by: 'beginning',
  found: word,
});

/** A word that is two known ones: best in one compound or beside each other, else both anywhere, else one of them. */
function fromCut(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const stems = words.map((word) => stem(word, lexicon.irregular));
  const base = { spans: false, together: false, by: 'part', found: words.join(' + ') } as const;
  return [
    { ...base, patterns: [insidePattern(stems), ...nearPatterns(stems)], strength: 0.7 },
    { ...base, patterns: [insidePattern(stems)], together: true, strength: 0.4 },
    ...stems.map((part) => ({ ...base, patterns: [wordPattern(part)], strength: 0.25 })),
  ];
}
