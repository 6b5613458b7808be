/** A piece of text, and whether it is a word that was found. */
export interface TextPart {
  text: string;
  hit: boolean;
}

/** Plain text, or the pieces of a text as the search gives them. A text may also carry `<mark>` around the hits. */
export type MarkedText = string | readonly TextPart[];

/** The pieces, in order; put together they are the text. */
export function partsOf(text: MarkedText): readonly TextPart[] {
  if (typeof text !== 'string') return text;
  return text.split(/<\/?mark>/).map((piece, index) => ({ text: piece, hit: index % 2 === 1 }));
}

/**
 * A field of a hit with its words marked.
 * @returns `plain` when nothing was found in this field
 */
export function markedField(fragments: readonly { field: string; parts: readonly TextPart[] }[], field: string, plain: string): MarkedText {
  return fragments.find((fragment) => fragment.field === field)?.parts ?? plain;
}
