import type { RawContent } from '@kennishub/db/content';

/** A part of the form that an item is better with. */
export type Block = {
  /** The field to go to. */
  path: string;
  /** As the form calls it, in Dutch. */
  label: string;
  /** Its share of the 100 points. */
  weight: number;
  /** How much of it is there: 0, between, or 1. */
  filled: (content: RawContent) => number;
  /** What to do to fill it. */
  advice: string;
};

/** The words of a text; 0 for what is no text. */
export const wordCount = (value: unknown): number => (typeof value === 'string' ? (value.match(/\p{L}[\p{L}\d]*/gu)?.length ?? 0) : 0);

/** The entries of a list that are not empty; none for what is no list. */
export const entriesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((entry) => entry !== null && entry !== undefined && entry !== '') : [];

/** Half for a beginning, whole from so many words on. */
export const textOf =
  (field: string, enough: number) =>
  (content: RawContent): number => {
    const words = wordCount(content[field]);
    return words === 0 ? 0 : words < enough ? 0.5 : 1;
  };

/** Whether anything is there: some text, a number, a yes, or an entry. */
export const isThere = (value: unknown): boolean =>
  Array.isArray(value)
    ? entriesOf(value).length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== undefined && value !== null;
