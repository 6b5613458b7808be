import type { schema } from '@kennishub/db';
import { type RawContent, type Shape, type ShapeField, shapes } from '@kennishub/db/content';
import { builder } from '../graphql/builder.ts';
import { enumName } from '../graphql/enums.ts';

builder.scalarType('ItemContent', {
  description:
    'The content of an item as `ContentInput` takes it back for its kind: an object with the fields of `PilotContentInput` and so on, without what is empty.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('Geef de inhoud als ContentInput.');
  },
});

/** A snapshot as `ContentInput` takes it: words as their enums call them. */
export const asInput = (type: schema.ItemType, snapshot: RawContent): Record<string, unknown> => groupAsInput(shapes[type], snapshot);

const groupAsInput = (shape: Shape, group: RawContent): Record<string, unknown> =>
  Object.fromEntries(
    shape
      .filter(({ name }) => group[name] !== undefined && group[name] !== null)
      .map((field) => [field.name, valueAsInput(field, group[field.name])]),
  );

/** One field of a content as `ContentInput` takes it. */
export function valueAsInput({ holds, list }: Pick<ShapeField, 'holds' | 'list'>, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (list && Array.isArray(value)) return value.map((entry) => valueAsInput({ holds, list: false }, entry));
  if (typeof holds === 'string') return value;
  if ('words' in holds) return enumName(String(value));
  return typeof value === 'object' ? groupAsInput(holds.group, value as RawContent) : null;
}
