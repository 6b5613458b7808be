import { splitCompound } from '../text/compounds.ts';
import { findExpressions } from '../text/expressions.ts';
import { type Alternative, type Group, groupsOf } from '../text/groups.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { insidePattern, nearPatterns, wordPattern } from '../text/pattern.ts';
import { type Query, type QueryWord, readQuery } from '../text/query.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';
import { cutAtNumbers, cutIntoKnown } from './run-together.ts';
import { mended, unknownWords, wordsOfLists } from './typing-errors.ts';
import type { Frequencies, Likely, Vocabulary } from './vocabulary.ts';

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
 * Reads a query by what the published documents have; unknown words are cut in two known ones, taken as a beginning, or mended. `exact` leaves them
 * as they are.
 */
export async function understand(
  text: string,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  { exact = false }: { exact?: boolean | undefined } = {},
): Promise<Understood> {
  const known = await vocabulary.frequencies();
  const read = (words: string): Pick<Understood, 'query' | 'groups' | 'known'> => {
    const query = readQuery(words, lexicon);
    const groups = groupsOf(query, lexicon);
    if (!exact) addHalves(groups, known, lexicon);
    return { query, groups, known };
  };
  const typed = read(text);
  const apart = exact ? null : numbersApart(typed.query, known, lexicon);
  const asTyped: Understood = apart ? { ...read(apart.correction), ...apart } : { ...typed, correction: null, mended: new Map() };
  const { query, groups } = asTyped;
  if (exact) return asTyped;
  const open = unknownWords(query, known, lexicon).filter(
    (word) =>
      !findable(
        groups.find((group) => group.word === word),
        known,
      ),
  );
  if (open.length === 0) return asTyped;
  const changed = new Map(asTyped.mended);
  const correction = await mend(asTyped, open, lexicon, vocabulary, changed);
  return correction === null ? { ...asTyped, mended: changed } : { ...read(correction), correction, mended: changed };
}

/** The text with spaces around the numbers of words that nothing is known of; null when there are none. */
function numbersApart(
  { text, words }: Query,
  known: Frequencies,
  lexicon: Lexicon,
): (Pick<Understood, 'mended'> & { correction: string }) | null {
  const mended = new Map<string, string>();
  let correction = text;
  for (const { word, stem: base } of words) {
    const pieces = known.of(base) === 0 ? cutAtNumbers(word, known, lexicon) : null;
    if (!pieces) continue;
    correction = correction.replace(whole(word), pieces.join(' '));
    for (const piece of pieces) mended.set(piece, word);
  }
  return correction === text ? null : { correction, mended };
}

/** A compound that no document has as it is may also be found by one of its parts. */
function addHalves(groups: readonly Group[], known: Frequencies, lexicon: Lexicon): void {
  for (const { word, alternatives } of groups) {
    const parts = known.of(word.stem) === 0 ? splitCompound(word.word, lexicon) : null;
    if (parts) alternatives.push(...halvesOf(parts, lexicon));
  }
}

const findable = (group: Group | undefined, known: Frequencies): boolean =>
  group?.alternatives.some(
    ({ patterns, strength }) => strength >= 0.6 && patterns.some((pattern) => pattern.every((part) => known.of(part.stem) > 0)),
  ) ?? false;

/** Adds ways to find the unknown words to their groups; returns the mended text when words were mistyped. */
async function mend(
  { query, groups, known }: Understood,
  open: readonly QueryWord[],
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  changed: Map<string, string>,
): Promise<string | null> {
  let text = query.text;
  for (const { word } of open) {
    const group = groups.find((candidate) => candidate.word.word === word);
    const likely = await vocabulary.likely(word);
    const beginnings = likely.filter((other) => other.beginning && other.word.length > word.length);
    if (group && beginnings.length > 0) {
      group.alternatives.push(...[...new Map(beginnings.map((other) => [other.stem, other])).values()].slice(0, 10).map(fromBeginning));
      continue;
    }
    const mend = (meant: Likely): void => {
      text = text.replace(whole(word), meant.word);
      changed.set(meant.word, word);
    };
    const slip = mended(word, likely, 1) ?? slipIn(word, lexicon);
    if (slip) mend(slip);
    // What it is made of is looked for already.
    if (slip || splitCompound(word, lexicon)) continue;
    const words = cutIntoKnown(word, known, lexicon);
    if (!words) {
      const meant = mended(word, likely);
      if (meant) mend(meant);
    } else if (words.length === 2) group?.alternatives.push(...fromCut(words, lexicon));
    else {
      text = text.replace(whole(word), words.join(' '));
      for (const part of words) changed.set(part, word);
    }
  }
  return text === query.text ? null : text;
}

/** The word of the lists that one error makes this one of, or null. */
const slipIn = (word: string, lexicon: Lexicon): Likely | null =>
  mended(
    word,
    wordsOfLists(lexicon).filter((other) => Math.abs(other.word.length - word.length) <= 1),
    1,
  );

/** A word of the query where it stands by itself; words hold only letters and digits. */
const whole = (word: string): RegExp => new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'g');

const fromBeginning = ({ word, stem: base }: { word: string; stem: string }): Alternative => ({
  patterns: [wordPattern(base)],
  together: false,
  strength: 0.7,
  spans: null,
  by: 'beginning',
  found: word,
});

/** What finds only half of a compound, by strength. */
const half = 0.25;

/** A word that is two known ones: best in one compound or beside each other, else both anywhere, else one of them or what stands for it. */
function fromCut(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const stems = words.map((word) => stem(word, lexicon.irregular));
  const base = { spans: null, together: false, by: 'part', found: words.join(' + ') } as const;
  return [
    { ...base, patterns: [insidePattern(stems), ...nearPatterns(stems)], strength: 0.7 },
    { ...base, patterns: [insidePattern(stems)], together: true, strength: 0.4 },
    ...halvesOf(words, lexicon),
  ];
}

/** The parts of a compound, each by itself, two of them together, and what stands for one of them, for two or for all. */
function halvesOf(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const base = { spans: null, together: false } as const;
  const synonyms = findExpressions(tokenise(words.join(' '), lexicon), lexicon);
  return [
    ...words.map(
      (word): Alternative => ({ ...base, by: 'part', patterns: [wordPattern(stem(word, lexicon.irregular))], strength: half, found: word }),
    ),
    ...synonyms.flatMap(({ from, to, replacements }) =>
      replacements.map(
        ({ pattern, strength, text }): Alternative => ({
          ...base,
          by: 'synonym',
          patterns: [pattern],
          strength: strength * (to > from ? 0.7 : half),
          found: text,
        }),
      ),
    ),
    ...(words.length > 2 ? pairsOf(words).flatMap((pair) => fromPair(pair, lexicon)) : []),
  ];
}

/** What finds two parts of a longer compound, by strength. */
const pair = 0.45;

/** schoolzorgteam: zorgteam and schoolteam, but not schoolzorg: what it is stands last. */
const pairsOf = (words: readonly string[]): string[][] => words.slice(0, -1).map((word) => [word, words.at(-1) ?? '']);

/** Two parts of a compound as a word of their own, in one compound or beside each other, and what stands for that word. */
function fromPair(words: readonly string[], lexicon: Lexicon): Alternative[] {
  const base = { spans: null, together: false } as const;
  const stems = words.map((word) => stem(word, lexicon.irregular));
  const joined = words.join('');
  const found = findExpressions(tokenise(joined, lexicon), lexicon);
  return [
    {
      ...base,
      by: 'part',
      patterns: [wordPattern(stem(joined, lexicon.irregular)), insidePattern(stems), ...nearPatterns(stems)],
      strength: pair,
      found: words.join(' + '),
    },
    ...found.flatMap(({ replacements }) =>
      replacements.map(
        ({ pattern, strength, text }): Alternative => ({
          ...base,
          by: 'synonym',
          patterns: [pattern],
          strength: strength * 0.6,
          found: text,
        }),
      ),
    ),
  ];
}
