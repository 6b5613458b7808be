import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

let read: Readonly<Record<string, readonly string[]>> | null = null;

/** Per id of a judged query the keys of items that were looked at and do not help (grade 0), as they stand in `looked-at.yaml`. */
export function lookedAt(): Readonly<Record<string, readonly string[]>> {
  read ??= parse(readFileSync(new URL('./looked-at.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;
  return read;
}
