/** Shorter texts begin too many words: nothing is suggested. */
export const fewestLetters = 2;

/** Longer than this nobody types half a word: what follows is not read. */
export const mostLetters = 100;
