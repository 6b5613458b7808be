import type { FormField } from './fields.ts';
import { labelIn, valueIn, type WordLists } from './lists.ts';
import { dutchMoment, localMoment, typedDate } from './moments.ts';

/** What stands in a form, as text: what was typed, not yet what it means. */
export interface Typed {
  [name: string]: TypedValue;
}
export type TypedValue = string | string[] | Typed | Typed[];

/** The content of an item, as the api gives and takes it. */
export type Content = Record<string, unknown>;

export interface Problem {
  /** The field: `title`, `effects.0.evidence.1.source`. */
  path: string;
  message: string;
}

const isContent = (value: unknown): value is Content => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textAt = (typed: Typed, name: string): string => (typeof typed[name] === 'string' ? typed[name] : '');
export const textsAt = (typed: Typed, name: string): string[] => listOf(typed[name]).filter((entry) => typeof entry === 'string');
export const groupAt = (typed: Typed, name: string): Typed => (isContent(typed[name]) ? (typed[name] as Typed) : {});
export const groupsAt = (typed: Typed, name: string): Typed[] => listOf(typed[name]).filter(isContent) as Typed[];

/** A content as the form shows it. */
export function typedOf(fields: readonly FormField[], content: Content, lists: WordLists): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, typedValue(field, content[field.name], lists)]));
}

/** The value of one field of a content as the form shows it. */
export function typedValue(field: FormField, value: unknown, lists: WordLists): TypedValue {
  switch (field.kind) {
    case 'groups':
      return listOf(value).map((entry) => typedOf(field.fields, isContent(entry) ? entry : {}, lists));
    case 'group':
      return typedOf(field.fields, isContent(value) ? value : {}, lists);
    case 'words':
      return listOf(value).map(String);
    case 'lines':
      return listOf(value).map(String).join('\n');
    case 'yesNo':
      return value === true ? 'ja' : '';
    default: {
      if (value === undefined || value === null) return '';
      const text = String(value);
      if (field.kind === 'word') return lists[field.list].long ? labelIn(lists[field.list], text) : text;
      if (field.kind === 'decimal') return text.replace('.', ',');
      return field.kind === 'moment' ? localMoment(text) : text;
    }
  }
}

/** Whether nothing was filled in. */
export function isBlank(value: TypedValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.every((entry) => isBlank(entry)) : Object.values(value).every(isBlank);
}

/** What was typed without the groups in which nothing stands, so that problems are told at the place where they are. */
export function compact(fields: readonly FormField[], typed: Typed): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.kind === 'group') return [field.name, compact(field.fields, groupAt(typed, field.name))];
      if (field.kind !== 'groups') return [field.name, typed[field.name] ?? ''];
      const filled = groupsAt(typed, field.name).filter((entry) => !isBlank(entry));
      return [field.name, filled.map((entry) => compact(field.fields, entry))];
    }),
  );
}

/** What a form means, for the api, and what in it can't be read. What is empty is left out. */
export function contentOf(
  fields: readonly FormField[],
  typed: Typed,
  lists: WordLists,
  path = '',
): { content: Content; problems: Problem[] } {
  const content: Content = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const at = `${path}${field.name}`;
    if (field.kind === 'groups') {
      const entries = groupsAt(typed, field.name).map((entry, index) => contentOf(field.fields, entry, lists, `${at}.${index}.`));
      content[field.name] = entries.map((entry) => entry.content);
      problems.push(...entries.flatMap((entry) => entry.problems));
    } else if (field.kind === 'group') {
      const group = contentOf(field.fields, groupAt(typed, field.name), lists, `${at}.`);
      if (Object.keys(group.content).length > 0) content[field.name] = group.content;
      problems.push(...group.problems);
    } else if (field.kind === 'words') content[field.name] = textsAt(typed, field.name);
    else if (field.kind === 'lines')
      content[field.name] = textAt(typed, field.name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    else if (field.kind === 'yesNo') content[field.name] = textAt(typed, field.name) === 'ja';
    else {
      const text = textAt(typed, field.name);
      if (text.trim() === '') continue;
      const number = field.kind === 'int' || field.kind === 'decimal' ? Number(text.trim().replace(',', '.')) : null;
      if (number !== null && (!Number.isFinite(number) || (field.kind === 'int' && !Number.isSafeInteger(number))))
        problems.push({
          path: at,
          message: field.kind === 'int' ? 'Vul een heel getal in, bijvoorbeeld 2024.' : 'Vul een getal in, bijvoorbeeld 0,5.',
        });
      // The api keeps whole numbers of 32 bits; larger is a mistake anyhow.
      else if (number !== null && Math.abs(number) > 2_000_000_000) problems.push({ path: at, message: 'Dit getal is te groot.' });
      else if (number !== null) content[field.name] = number;
      else if (field.kind === 'word') content[field.name] = valueIn(lists[field.list], text);
      else if (field.kind === 'moment') content[field.name] = dutchMoment(text);
      else content[field.name] = field.kind === 'date' ? typedDate(text) : text;
    }
  }
  return { content, problems };
}
