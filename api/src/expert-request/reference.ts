import { randomInt } from 'node:crypto';

/** No vowels, so that no word appears; no 0, 1, I, L or O, so that nobody mistakes one for another on the phone. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';

const block = (pick: (below: number) => number): string => Array.from({ length: 4 }, () => ALPHABET[pick(ALPHABET.length)]).join('');

/** A reference such as `EA-7KQ3-M9XT`, out of 28⁸. `pick` gives a random number below its argument. */
export const newReference = (pick: (below: number) => number = (below) => randomInt(below)): string => `EA-${block(pick)}-${block(pick)}`;
