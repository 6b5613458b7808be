import { z } from 'zod';
import { withoutInvisible } from './invisible.ts';

/** What the database can't keep or a page can't show: control characters, halves of a character, and what turns the words around it backwards. */
const isClean = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u.test(text);

const clean = z
  .string()
  .refine(isClean, "holds characters that can't be shown (control characters, or half of one).")
  .transform(withoutInvisible);

/** Counted as a reader does: an emoji is one, although JavaScript counts two. */
const within = (least: number, most: number) => (text: string, context: z.RefinementCtx<string>) => {
  const length = [...text].length;
  if (length < least) context.addIssue({ code: 'too_small', origin: 'string', minimum: least, input: text });
  if (length > most) context.addIssue({ code: 'too_big', origin: 'string', maximum: most, input: text });
};

/** Text of one line; line ends in the file become spaces. */
export const line = (most: number, least = 1) =>
  clean.transform((text) => text.trim().replaceAll(/\s+/g, ' ')).superRefine(within(least, most));

/** As `line`, for a value that people also write as a bare whole number, such as a year or a count. */
export const lineOrNumber = (most: number) => z.preprocess((value) => (Number.isSafeInteger(value) ? String(value) : value), line(most));

const htmlTag = /<\/?[a-z][a-z0-9-]*(\s[^>]*)?\/?>|<!--/i;
const linkScheme = /\]\(\s*<?\s*([a-z][a-z0-9+.-]*):|^\s*\[[^\]]+\]:\s*<?([a-z][a-z0-9+.-]*):/gim;
const safeSchemes = ['http', 'https', 'mailto'];

const unsafeScheme = (text: string): string | undefined =>
  [...text.matchAll(linkScheme)].map((match) => (match[1] ?? match[2] ?? '').toLowerCase()).find((scheme) => !safeSchemes.includes(scheme));

/** A block of Markdown: paragraphs, lists, links, headings from the second level. HTML is refused: it would not be shown. */
export const markdown = clean
  .transform((text) => text.trim())
  .superRefine(within(1, 20_000))
  .superRefine((text, context) => {
    if (htmlTag.test(text)) context.addIssue('holds HTML, which is not shown. Write Markdown.');
    if (/^ {0,3}#\s/m.test(text)) context.addIssue('holds a heading with one #: the title of the page is that already. Use ## or lower.');
    const scheme = unsafeScheme(text);
    if (scheme) context.addIssue(`holds a link that begins with "${scheme}:". Only https:, http: and mailto: are allowed.`);
  });

/** The address of a web page. */
export const webAddress = line(500).refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
}, 'is not the address of a web page, such as "https://www.example.nl/page".');
