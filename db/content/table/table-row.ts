import type { ItemType } from '../../schema/item.ts';

/** What is wrong in a file, or in one of its rows. */
export type TableProblem = {
  /** Counted from 1, the header included; null for the file as a whole. */
  line: number | null;
  /** The column or field; null for the row as a whole. */
  column: string | null;
  /** Dutch. Never repeats what a cell holds. */
  message: string;
};

/** One row of a file. */
export type TableRow = {
  /** Where it begins. */
  line: number;
  /** Its address; null when it has none. */
  slug: string | null;
  /** Of a term. */
  vocabulary: string | null;
  /** The version its writer saw; null when it does not say. */
  version: number | null;
  /** What it says about the fields it names. Null empties the field. */
  given: readonly { path: readonly string[]; value: unknown }[];
  problems: TableProblem[];
};

/** The file can't be read at all, or not further than here. */
export class TableUnreadable extends Error {
  readonly problem: TableProblem;
  constructor(message: string, line: number | null = null, column: string | null = null) {
    super(message);
    this.problem = { line, column, message };
  }
}

/** The content with what the row says laid over it. What the row does not name stays. */
export function layOver(base: Readonly<Record<string, unknown>>, { given }: TableRow): Record<string, unknown> {
  const content: Record<string, unknown> = { ...base };
  for (const { path, value } of given) {
    const [field = '', inner] = path;
    if (inner === undefined) {
      if (value === null) delete content[field];
      else content[field] = value;
      continue;
    }
    const group = { ...(content[field] as Record<string, unknown> | undefined) };
    if (value === null) delete group[inner];
    else group[inner] = value;
    if (Object.keys(group).length === 0) delete content[field];
    else content[field] = group;
  }
  return content;
}

/** The key of a row's item; null when the row does not say which item it is about. */
export function keyOfRow(type: ItemType, { slug, vocabulary }: Pick<TableRow, 'slug' | 'vocabulary'>): string | null {
  if (slug === null) return null;
  if (type !== 'term') return slug;
  return vocabulary === null ? null : `${vocabulary}:${slug}`;
}

/** More rows than this go into several files. */
export const MOST_ROWS = 20_000;
