import { verbForms } from './derivations.ts';
import type { Lexicon } from './lexicon.ts';
import { keyOf, type Pattern, phrasePattern } from './pattern.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a word or phrase may be replaced by. */
export type Replacement = { pattern: Pattern; strength: number; text: string };

/** A phrase of the word lists found in a query, and the tokens (by index) it was found in. */
export type FoundExpression = { from: number; to: number; replacements: Replacement[] };

type Entry = { stems: string[]; apart: boolean; replacements: Replacement[] };
type Compiled = Map<string, Entry[]>;

const compiled = new WeakMap<Lexicon, Compiled>();
const longestExpression = 7;

/** Finds the abbreviations and synonyms of the lexicon among the words of a query (function words included: "niet naar school"). */
export function findExpressions(tokens: readonly Token[], lexicon: Lexicon): FoundExpression[] {
  const entries = entriesOf(lexicon);
  const found: FoundExpression[] = [];
  const forms = tokens.map(({ word, stem }) => (lexicon.functionWords.has(word) ? [stem] : [stem, ...verbForms(stem)]));
  for (let from = 0; from < tokens.length; from++) {
    const seen = new Set<Entry>();
    for (const head of forms[from] ?? []) {
      for (const entry of entries.get(head) ?? []) {
        const to = seen.has(entry) ? null : matchEnd(entry, tokens, forms, from);
        if (to === null) continue;
        seen.add(entry);
        found.push({ from, to, replacements: asWritten(entry, tokens, from, to) ? entry.replacements : weaker(entry) });
      }
    }
  }
  return found;
}

/** Another form of a word ("bespaart" for "besparing") means nearly the same. */
const otherForm = 0.85;

const weaker = ({ replacements }: Entry): Replacement[] =>
  replacements.map((replacement) => ({ ...replacement, strength: replacement.strength * otherForm }));

/** Whether every word of the phrase stands there with its own stem, and not in another form. */
function asWritten({ stems }: Entry, tokens: readonly Token[], from: number, to: number): boolean {
  const there = new Set(tokens.slice(from, to + 1).map(({ stem }) => stem));
  return stems.every((stem) => there.has(stem));
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

/**
 * A phrase of two words may have a few words between them: "informatie over een kind delen", "kopen wij hulp in". Not when it begins with
 * a function word, which says something of the very next word: "zonder beschikking op school" is not "zonder school".
 */
const widestGap = 4;

function matchEnd({ stems, apart }: Entry, tokens: readonly Token[], forms: readonly (readonly string[])[], from: number): number | null {
  let at = from;
  for (const [index, stem] of stems.entries()) {
    const start = at;
    const reach = apart && index === 1 ? widestGap : 0;
    while (at < start + reach && !forms[at]?.includes(stem)) at++;
    if (index > 0 && tokens[start]?.joined && forms[start + 1]?.includes(stem)) at = start + 1;
    if (!forms[at]?.includes(stem)) return null;
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
    const apart = source.length === 2 && !lexicon.functionWords.has(head.word);
    const entry = pairs.get(key) ?? { stems, apart, replacements: [] };
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
