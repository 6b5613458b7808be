import type { schema } from '@kennishub/db';
import { type RawContent, type ShapeField, type Standing, shapes } from '@kennishub/db/content';
import { diffWordsWithSpace } from 'diff';
import { fieldLabel } from './field-labels.ts';
import { same } from './merge.ts';
import { type Reader, readerOf } from './readable.ts';

/** A piece of a text: as it was, new, or gone. */
export type DiffPart = { text: string; change: 'same' | 'added' | 'removed' };

/** What became of one field: of a text its pieces, of a list its entries. */
export type FieldChange = { field: string; label: string; isList: boolean; parts: DiffPart[] };

/** Milliseconds to look for the smallest difference in one text. After that the whole text is told as gone and new. */
const TIMEOUT = 200;

/** What differs between two contents of one kind, by field, in the order of the form, in words. */
export function diffContents(type: schema.ItemType, before: RawContent, after: RawContent, standing: Standing): FieldChange[] {
  const read = readerOf(standing);
  return shapes[type]
    .filter(({ name }) => !same(before[name], after[name]))
    .map((field) => ({
      field: field.name,
      label: fieldLabel(field.name),
      isList: field.list,
      parts: field.list
        ? ofLists(entriesOf(field, before[field.name], read), entriesOf(field, after[field.name], read))
        : ofTexts(read(field, before[field.name]), read(field, after[field.name])),
    }));
}

const entriesOf = (field: ShapeField, value: unknown, read: Reader): string[] =>
  Array.isArray(value) ? value.map((entry) => read(field, entry)) : [];

function ofTexts(before: string, after: string): DiffPart[] {
  const found = diffWordsWithSpace(before, after, { timeout: TIMEOUT });
  const parts: DiffPart[] = found
    ? found.map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'same' }))
    : [
        { text: before, change: 'removed' },
        { text: after, change: 'added' },
      ];
  return parts.filter(({ text }) => text !== '');
}

/** What went first, then all that is there now in its order. */
function ofLists(before: readonly string[], after: readonly string[]): DiffPart[] {
  return [
    ...before.filter((entry) => !after.includes(entry)).map((text): DiffPart => ({ text, change: 'removed' })),
    ...after.map((text): DiffPart => ({ text, change: before.includes(text) ? 'same' : 'added' })),
  ];
}
