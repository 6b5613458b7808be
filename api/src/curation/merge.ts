import type { RawContent } from '@kennishub/db/content';
import { diff3Merge } from 'node-diff3';

/** One field of which two people made something else. Undefined: the field was empty there. */
export type MergedField = {
  field: string;
  base: unknown;
  theirs: unknown;
  yours: unknown;
  /** What we propose; of a clash it is yours, with theirs beside it to choose from. */
  merged: unknown;
  /** Both changed the same place, so somebody has to choose. */
  clashes: boolean;
};

/**
 * Merges what two people made of the same content, field by field: who changed a field alone gets it, texts are merged by word and lists of words by what
 * was added and removed. `fields` are the ones that either changed.
 */
export function mergeContents(
  base: RawContent,
  theirs: RawContent,
  yours: RawContent,
): { merged: Record<string, unknown>; fields: MergedField[] } {
  const names = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])];
  const fields = names
    .filter((name) => !same(base[name], theirs[name]) || !same(base[name], yours[name]))
    .map((field) => mergeField(field, base[field], theirs[field], yours[field]));
  const changed = new Map(fields.map(({ field, merged }) => [field, merged]));
  const all = names.map((name) => [name, changed.has(name) ? changed.get(name) : base[name]] as const);
  return { merged: Object.fromEntries(all.filter(([, value]) => value !== undefined)), fields };
}

function mergeField(field: string, base: unknown, theirs: unknown, yours: unknown): MergedField {
  const whole = { field, base, theirs, yours };
  if (same(theirs, yours) || same(base, yours)) return { ...whole, merged: theirs, clashes: false };
  if (same(base, theirs)) return { ...whole, merged: yours, clashes: false };
  if (typeof base === 'string' && typeof theirs === 'string' && typeof yours === 'string') {
    const text = mergeTexts(base, theirs, yours);
    return { ...whole, merged: text ?? yours, clashes: text === null };
  }
  if (isWords(theirs) && isWords(yours) && (isWords(base) || base === undefined))
    return { ...whole, merged: mergeWords(base ?? [], theirs, yours), clashes: false };
  return { ...whole, merged: yours, clashes: true };
}

/** Words and what stands between them; a line end is a word of its own, so that paragraphs stay apart. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|[^\s]+/g) ?? [];

/** Both changes in one text; null when they are in the same place. */
function mergeTexts(base: string, theirs: string, yours: string): string | null {
  const regions = diff3Merge(wordsOf(theirs), wordsOf(base), wordsOf(yours), { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict !== undefined)) return null;
  return regions.flatMap(({ ok }) => ok ?? []).join('');
}

const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** Theirs, without what you took out, with what you added. */
function mergeWords(base: readonly string[], theirs: readonly string[], yours: readonly string[]): string[] {
  const added = yours.filter((word) => !base.includes(word) && !theirs.includes(word));
  return [...theirs.filter((word) => yours.includes(word) || !base.includes(word)), ...added];
}

/** Whether two values say the same. The order of keys does not matter, that of a list does; empty is the same as not there. */
export function same(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => same(entry, other[index]));
  if (isGroup(one) && isGroup(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
  return one === other;
}

/** What a format fills in by itself when a key is left out: an empty list or group, or false. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) ? value.length === 0 : isGroup(value) && Object.values(value).every(isEmpty));

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
