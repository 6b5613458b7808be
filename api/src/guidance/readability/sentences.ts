import { BLOCK_END, withoutMarkdown } from '../texts/without-markdown.ts';

/** A sentence: its words, and its place in the text as it was written (counted in UTF-16 units; `to` is the first after it). */
export type Sentence = { from: number; to: number; text: string; words: string[] };

/** After these a full stop ends nothing. `Enz.` and `etc.` often end a sentence, and are told by the small letter that follows. */
const abbreviated =
  /(?:^|[\s(])(?:[a-z]\.(?:[a-z]\.)*[a-z]?|bijv|bv|ca|nr|nrs|blz|art|resp|incl|excl|min|max|vgl|evt|zgn|jl|mw|mevr|dhr|prof|dr|drs|mr|ir|ing|st|tel|afb|hfst|par|lid|jan|feb|aug|sept|okt|nov|dec|[A-Z])$/;

/** A word has a letter; figures and signs are none. */
const word = /\p{L}[\p{L}\p{M}\d]*(?:['’.@/–-][\p{L}\d]+)*/gu;

/**
 * The sentences of a text. Each item of a list and each paragraph ends one; headings, tables and addresses are none. What has no word is left out.
 */
export function sentencesOf(text: string, { markdown }: { markdown: boolean }): Sentence[] {
  const plain = markdown ? withoutMarkdown(text) : text;
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = plain.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    const to = start + piece.trimEnd().length;
    start = end;
    const written = plain.slice(from, Math.max(from, to));
    const words = written.match(word) ?? [];
    if (words.length > 0) found.push({ from, to, text: written.replace(/\s+/g, ' '), words });
  };
  for (const { index, 0: sign } of plain.matchAll(/[.!?…]+["'”’)\]*_]*(?=\s|$)|\u2029/g)) {
    if (sign === BLOCK_END) close(index + 1);
    else if (!(sign === '.' && (abbreviated.test(plain.slice(Math.max(start, index - 12), index)) || continues(plain, index + 1))))
      close(index + sign.length);
  }
  close(plain.length);
  return found;
}

/** A small letter after the full stop: it belonged to an abbreviation that nobody listed. */
const continues = (plain: string, after: number): boolean => /^\s+\p{Ll}/u.test(plain.slice(after, after + 8));
