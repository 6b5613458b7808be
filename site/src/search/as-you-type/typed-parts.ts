import type { TextPart } from '../../elements/highlight.ts';

const words = /[\p{L}\p{N}]+/gu;

/** A suggestion in pieces: what was typed already is a hit, wherever a word begins with it. Put together they are the text. */
export function typedParts(text: string, typed: string): TextPart[] {
  const beginnings = (typed.toLowerCase().match(words) ?? []).toSorted((a, b) => b.length - a.length);
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    const beginning = beginnings.find((each) => word.toLowerCase().startsWith(each));
    if (beginning === undefined) continue;
    // A few letters get longer in lower case.
    const length = Math.min(beginning.length, word.length);
    parts.push({ text: text.slice(from, index), hit: false }, { text: text.slice(index, index + length), hit: true });
    from = index + length;
  }
  parts.push({ text: text.slice(from), hit: false });
  return parts.filter((part) => part.text !== '');
}
