import type { Lexicon } from './lexicon.ts';
import { keyOf, type Pattern, phrasePattern } from './pattern.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a word or phrase may be replaced by. */
export type Replacement = { pattern: Pattern; strength: number; text: string };

/** A phrase of the word lists found in a query, and the tokens (by index) it was found in. */
export type FoundExpression = { from: number; to: number; replacements: Replacement[] };

type Entry = { stems: string[]; replacements: Replacement[] };
type Compiled = Map<string, Entry[]>;

const compiled = new WeakMap<Lexicon, Compiled>();
const longestExpression = 7;

/** Finds the abbreviations and synonyms of the lexicon among the words of a query (function words included: "niet naar school"). */
export function findExpressions(tokens: readonly Token[], lexicon: Lexicon): FoundExpression[] {
  const entries = entriesOf(lexicon);
  const found: FoundExpression[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    for (const entry of (first && entries.get(first.stem)) ?? []) {
      const to = matchEnd(entry.stems, tokens, from);
      if (to !== null) found.push({ from, to, replacements: entry.replacements });
    }
  }
  return found;
}

/** Whether a word by itself is an abbreviation or has synonyms. */
export const isExpression = (stem: string, lexicon: Lexicon): boolean =>
  (entriesOf(lexicon).get(stem) ?? []).some((entry) => entry.stems.length === 1);

/** The phrases that words may be replaced by, each once: what an engine that knows no places of words has to be told of a document. */
export function phrasesOf(lexicon: Lexicon): Map<string, Pattern> {
  const patterns = [...entriesOf(lexicon).values()].flat().flatMap(({ replacements }) => replacements.map(({ pattern }) => pattern));
  return new Map(patterns.filter((pattern) => pattern.length > 1).map((pattern) => [keyOf(pattern), pattern]));
}

/** What a word of the synonyms is called in short, or in full: who asks for its synonym also finds that. */
function abbreviationsOf(lexicon: Lexicon): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [short, meanings] of Object.entries(lexicon.abbreviations)) {
    found.set(short, [...meanings]);
    for (const meaning of meanings) found.set(meaning, [...(found.get(meaning) ?? []), short]);
  }
  return found;
}

/** A phrase of two words may have a few words between them: "informatie over een kind delen". */
const widestGap = 4;

function matchEnd(stems: readonly string[], tokens: readonly Token[], from: number): number | null {
  let at = from;
  for (const [index, stem] of stems.entries()) {
    const start = at;
    const reach = stems.length === 2 && index === 1 ? widestGap : 1;
    while (at < start + reach && tokens[at]?.stem !== stem) at++;
    if (index > 0 && tokens[start]?.joined && tokens[start + 1]?.stem === stem) at = start + 1;
    if (tokens[at]?.stem !== stem) return null;
    at++;
  }
  return at - 1;
}

function entriesOf(lexicon: Lexicon): Compiled {
  const known = compiled.get(lexicon);
  if (known) return known;
  const entries: Compiled = new Map();
  const pairs = new Map<string, Entry>();
  const add = (from: string, to: string, strength: number): void => {
    const source = tokenise(from, lexicon, { withFunctionWords: true }).filter((token) => !token.joined);
    const pattern = phrasePattern(tokenise(to, lexicon));
    const head = source[0];
    if (!head || !pattern || source.length > longestExpression) return;
    const stems = source.map((token) => token.stem);
    const key = stems.join(' ');
    const entry = pairs.get(key) ?? { stems, replacements: [] };
    const target = keyOf(pattern);
    const same = entry.replacements.find((known) => keyOf(known.pattern) === target);
    if (same) same.strength = Math.max(same.strength, strength);
    else entry.replacements.push({ pattern, strength, text: to });
    if (!pairs.has(key)) {
      pairs.set(key, entry);
      entries.set(head.stem, [...(entries.get(head.stem) ?? []), entry]);
    }
  };
  for (const [short, meanings] of Object.entries(lexicon.abbreviations)) {
    for (const meaning of meanings) {
      add(short, meaning, 0.95);
      add(meaning, short, 0.95);
    }
  }
  const shortFor = abbreviationsOf(lexicon);
  for (const entry of lexicon.synonyms) {
    const sources = 'words' in entry ? entry.words : entry.from;
    const targets = 'words' in entry ? entry.words : entry.to;
    for (const from of sources) {
      for (const to of targets.filter((target) => target !== from)) {
        for (const target of [to, ...(shortFor.get(to) ?? [])]) if (target !== from) add(from, target, entry.strength);
      }
    }
  }
  compiled.set(lexicon, entries);
  return entries;
}
