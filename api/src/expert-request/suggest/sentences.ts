const list = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `a, b en c`. */
export const listed = (words: readonly string[]): string => list.format(words);
