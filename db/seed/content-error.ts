/** One mistake in a content file, for the person who wrote it. Lines and columns count from 1; `field` is empty when the file as a whole is meant. */
export type Problem = { file: string; line: number; column: number; field: string; message: string };

/** A place in a file, counted from 1. */
export type Place = { line: number; column: number };

const asLine = ({ file, line, column, field, message }: Problem): string =>
  `${file}:${line}:${column} — ${field === '' ? '' : `${field}: `}${message}`;

const inReadingOrder = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** The content files hold mistakes; nothing was loaded. The message tells all of them, one a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = [...problems].sort(inReadingOrder);
    const count = ordered.length === 1 ? 'a mistake' : `${ordered.length} mistakes`;
    super(`The content has ${count}; nothing was loaded.\n${ordered.map(asLine).join('\n')}`);
    this.name = 'ContentError';
    this.problems = ordered;
  }
}
