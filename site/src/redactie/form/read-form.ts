import type { FormField } from './fields.ts';
import { valueIn, type WordLists } from './lists.ts';
import type { Typed, TypedValue } from './typed.ts';

/** What was typed without control characters, which nobody types and the api refuses; line breaks and tabs stay. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(/\p{Cc}/gu, (sign) => ('\n\t'.includes(sign) ? sign : ''));

/** Under this name a list of words has the field in which one more is typed. */
export const addName = (path: string): string => `${path}.erbij`;

/** Under this name a list of boxes carries the order in which its words were kept: a browser posts them in the order of the list. */
export const orderName = (path: string): string => `${path}.volgorde`;

/** The text of one field that was posted; empty when there is none. */
export function postedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? clean(value) : '';
}

/** What was posted, as the form shows it again. */
export const readTyped = (fields: readonly FormField[], form: FormData, lists: WordLists, path = ''): Typed =>
  Object.fromEntries(fields.map((field) => [field.name, readField(field, form, lists, `${path}${field.name}`)]));

/** What was posted in one field. */
export function readField(field: FormField, form: FormData, lists: WordLists, path: string): TypedValue {
  if (field.kind === 'group') return readTyped(field.fields, form, lists, `${path}.`);
  if (field.kind === 'groups') return placesUnder(path, form).map((place) => readTyped(field.fields, form, lists, `${path}.${place}.`));
  if (field.kind !== 'words') return postedText(form, path);
  const chosen = form.getAll(path).flatMap((value) => (typeof value === 'string' ? [clean(value)] : []));
  const added = postedText(form, addName(path))
    .split('\n')
    .map((text) => valueIn(lists[field.list], text))
    .filter((value) => value !== '');
  const order = postedText(form, orderName(path)).split('\n');
  const kept = order.filter((value) => chosen.includes(value));
  return [...new Set([...kept, ...chosen, ...added])];
}

/** The places in a list of groups that were posted, in order. */
function placesUnder(path: string, form: FormData): number[] {
  const before = `${path}.`;
  const places = new Set<number>();
  for (const name of form.keys()) {
    if (!name.startsWith(before)) continue;
    const place = /^\d{1,3}(?=\.)/.exec(name.slice(before.length))?.[0];
    if (place !== undefined) places.add(Number(place));
  }
  return [...places].sort((a, b) => a - b);
}
