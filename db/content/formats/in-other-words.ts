import { listOf } from './groups.ts';
import { line } from './texts.ts';

/** More than these nobody reads, and an item that is asked for in every way is found for everything. */
const most = 20;

/** How people ask for an item who do not know its words. Compared without regard to capitals. */
export const inOtherWords = listOf(line(120, 3), (phrase) => phrase.toLowerCase())
  .max(most)
  .default([])
  .describe('How people would ask for it who do not know its own words: short phrases, shown on its page and found by the search.');
