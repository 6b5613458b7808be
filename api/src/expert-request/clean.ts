/** Control characters but tab and newline, marks that turn the direction of writing, and byte order marks: nobody types them on purpose. */
const invisible = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text as we keep it: whole characters only, one way of writing accents and line ends, nothing invisible that could hide something, no space
 * around it. HTML stays what it is: text.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same for a text of one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** How many characters the database counts, which is not the length in JavaScript: an emoji is one. */
export const lengthOf = (text: string): number => [...text].length;
