/** A choice of how the character before it looks, as of an emoji, or the flag that a row of tags makes. */
const looks = String.raw`[\u{FE00}-\u{FE0F}]|[\u{E0020}-\u{E007F}]|[\u{E0100}-\u{E01EF}]`;
/** What joins or parts the characters beside it, and what tells in which direction they are read. */
const relations = String.raw`\u200C|\u200D|\u061C|\u200E|\u200F|[\u202A-\u202E]|[\u2066-\u2069]`;

/**
 * Characters that show nothing and come along by accident, from Word or a web page: soft hyphens, spaces and joiners without width, byte order marks, fillers.
 * By what Unicode says of them, without those that say how others are shown.
 */
const meaningless = new RegExp(String.raw`(?!${looks}|${relations})\p{Default_Ignorable_Code_Point}`, 'gu');

/** What a joiner may stand beside: an emoji, or a letter of a script that uses joiners. */
const joinable = String.raw`\p{Extended_Pictographic}|(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})[\p{L}\p{M}]`;
/** A joiner that joins nothing. */
const idleJoiner = new RegExp(
  String.raw`(?<!${joinable}|\p{Emoji_Modifier}|\u{FE0F})(?:\u200C|\u200D)+|(?:\u200C|\u200D)+(?!${joinable})`,
  'gu',
);

/** Marks of direction mean something beside what is written from right to left, and nothing in any other text. */
const directionMarks = /\u061C|\u200E|\u200F/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text without what nobody sees or means. Every text that comes in goes through it, so that a page, the search and the look for a BSN have the same text.
 * What turns the words around it backwards is not taken away here, but refused.
 */
export function withoutInvisible(text: string): string {
  const plain = text.replace(meaningless, '').replace(idleJoiner, '');
  return rightToLeft.test(plain) ? plain : plain.replace(directionMarks, '');
}

/** The same for every text in a content, at any depth. */
export function withoutInvisibleIn<Value>(value: Value): Value {
  if (typeof value === 'string') return withoutInvisible(value) as Value;
  if (Array.isArray(value)) return value.map(withoutInvisibleIn) as Value;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutInvisibleIn(held)])) as Value;
}
