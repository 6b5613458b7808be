import type { Database } from '@kennishub/db';
import { type Alternative, type Group, groupsOf, stemsIn } from '../text/groups.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { nearPatterns, wordPattern } from '../text/pattern.ts';
import { type Query, type QueryWord, readQuery } from '../text/query.ts';
import { stem } from '../text/stem.ts';
import { mended, unknownWords } from './typing-errors.ts';
import { type Frequencies, frequencies, likelyWords } from './vocabulary.ts';

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

/**
 * Reads a query and looks its words up; unknown words are cut in two known ones, taken as a beginning, or mended.
 * One statement when every word is known, at most four otherwise.
 */
export async function understand(db: Database, text: string, lexicon: Lexicon): Promise<Understood> {
  const query = readQuery(text, lexicon);
  const groups = groupsOf(query, lexicon);
  const known = await frequencies(db, stemsIn(query, groups));
  const open = unknownWords(query, known, lexicon).filter((word) => !findable(groups.find((group) => group.word === word), known));
  if (open.length === 0) return { query, groups, known, correction: null, mended: new Map() };
  const changed = new Map<string, string>();
  const correction = await mend(db, query, groups, open, lexicon, changed);
  if (correction === null) return { query, groups, known: await frequencies(db, stemsIn(query, groups)), correction, mended: changed };
  const again = readQuery(correction, lexicon);
  const regrouped = groupsOf(again, lexicon);
  return { query: again, groups: regrouped, known: await frequencies(db, stemsIn(again, regrouped)), correction, mended: changed };
}

const findable = (group: Group | undefined, known: Frequencies): boolean =>
  group?.alternatives.some(({ patterns, strength }) => strength >= 0.6 && patterns.some((pattern) => pattern.every((part) => known.of(part.stem) > 0))) ?? false;

/** Adds ways to find the unknown words to their groups; returns the mended text when words were mistyped. */
async function mend(
  db: Database,
  query: Query,
  groups: Group[],
  open: readonly QueryWord[],
  lexicon: Lexicon,
  changed: Map<string, string>,
): Promise<string | null> {
  const likely = await likelyWords(db, open.map(({ word }) => word));
  const cuts = open.map(({ word }) => ({ word, pairs: cutsOf(word, lexicon) }));
  let parts: Frequencies | null = null;
  let text = query.text;
  for (const { word, pairs } of cuts) {
    const group = groups.find((candidate) => candidate.word.word === word);
    const beginnings = likely.filter((other) => other.asked === word && other.beginning && other.word.length > word.length);
    if (group && beginnings.length > 0) {
      group.alternatives.push(...[...new Map(beginnings.map((other) => [other.stem, other])).values()].slice(0, 10).map(fromBeginning));
      continue;
    }
    const meant = mended(word, likely);
    if (meant) {
      text = text.replace(new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'g'), meant.word);
      changed.set(meant.word, word);
      continue;
    }
    if (!group || pairs.length === 0) continue;
    parts ??= await frequencies(db, cuts.flatMap((cut) => cut.pairs.flatMap((pair) => pair.map(({ stem: base }) => base))));
    const best = bestCut(pairs, parts);
    if (best) group.alternatives.push(...fromCut(best));
  }
  return text === query.text ? null : text;
}

const fromBeginning = ({ word, stem: base }: { word: string; stem: string }): Alternative => ({
  patterns: [wordPattern(base)],
  together: false,
  strength: 0.7,
  spans: false,
  by: 'beginning',
  found: word,
});

type Half = { word: string; stem: string };

/** Every way to cut a word in two words of four letters and more. */
function cutsOf(word: string, lexicon: Lexicon): [Half, Half][] {
  const half = (part: string): Half => ({ word: part, stem: stem(part, lexicon.irregular) });
  const pairs: [Half, Half][] = [];
  for (let at = 4; at <= word.length - 4 && word.length <= 40; at++) pairs.push([half(word.slice(0, at)), half(word.slice(at))]);
  return pairs;
}

/** The cut whose rarer half is the most common: both must be known. */
function bestCut(pairs: readonly [Half, Half][], known: Frequencies): [Half, Half] | null {
  const worth = ([a, b]: [Half, Half]): number => Math.min(known.of(a.stem), known.of(b.stem));
  const best = [...pairs].sort((a, b) => worth(b) - worth(a))[0];
  return best && worth(best) > 0 ? best : null;
}

function fromCut([a, b]: [Half, Half]): Alternative[] {
  const stems = [a.stem, b.stem];
  const shown = `${a.word} + ${b.word}`;
  const base = { spans: false, by: 'part', found: shown } as const;
  return [
    { ...base, patterns: [stems.map((part) => ({ stem: part, offset: 0 })), ...nearPatterns(stems)], together: false, strength: 0.7 },
    { ...base, patterns: [stems.map((part) => ({ stem: part, offset: 0 }))], together: true, strength: 0.4 },
    ...[a, b].map((half) => ({ ...base, patterns: [wordPattern(half.stem)], together: false, strength: 0.25 })),
  ];
}
