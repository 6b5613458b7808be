import { z } from 'zod';
import { suggestWord } from '../words/nearest.ts';

/** Between the messages of several unknown keys of one group: zod has one message for all of them. */
export const MESSAGE_SEPARATOR = '\n';

const unknownKeys = (keys: readonly string[], known: readonly string[]): string =>
  keys.map((key) => `unknown key "${key}".${hint(key, known)}`).join(MESSAGE_SEPARATOR);

/** A key with a space is most often the rest of a sentence: inside { } a comma begins the next key. */
const hint = (key: string, known: readonly string[]): string =>
  key.includes(' ') ? ' If it is part of a sentence: text with a comma inside { } must stand between quotes.' : suggestWord(key, known);

/** A group of keys; any other key is a mistake, and is answered with the nearest one that exists. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, Object.keys(shape)) : undefined),
  });

/** A list in which nothing stands twice. `identity` says what makes two entries the same. */
export const listOf = <Entry extends z.ZodType>(entry: Entry, identity: (entry: z.output<Entry>) => string = JSON.stringify) =>
  z.array(entry).superRefine((entries, context) => {
    const seen = new Set<string>();
    entries.forEach((value, index) => {
      const same = identity(value);
      if (seen.has(same)) context.addIssue({ code: 'custom', path: [index], message: 'stands in this list twice.' });
      seen.add(same);
    });
  });

/** A rule over several keys of a group. It is told even when the group has other mistakes, so it must expect any value. */
export const acrossKeys = (path: string, message: string, holds: (item: Record<string, unknown>) => boolean): Rule => [
  (item) => typeof item !== 'object' || item === null || holds(item as Record<string, unknown>),
  { path: [path], error: message, when: () => true },
];

/** What `refine` takes. */
type Rule = [(item: unknown) => boolean, { path: string[]; error: string; when: () => boolean }];

/** The end year is not before the start year. */
export const yearsInOrder = acrossKeys('endYear', 'lies before startYear.', ({ startYear, endYear }) =>
  typeof startYear === 'number' && typeof endYear === 'number' ? endYear >= startYear : true,
);
