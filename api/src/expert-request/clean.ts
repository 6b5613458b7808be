import { withoutInvisible } from '@kennishub/db/content';

/** Control characters but tab and newline, and marks that turn the direction of writing: nobody types them on purpose. */
const harmful = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as we keep it: whole characters only, one way of writing accents and line ends, nothing invisible that could hide something, no space
 * around it. HTML stays what it is: text.
 */
export const cleanText = (text: string): string =>
  withoutInvisible(text.toWellFormed())
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(harmful, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same for a text of one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** How many characters the database counts, which is not the length in JavaScript: an emoji is one. */
export const lengthOf = (text: string): number => [...text].length;
