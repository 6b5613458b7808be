import type { FormField, ListName } from './fields.ts';

/** The id of the suggestions for a list; several fields share them. */
export const datalistId = (list: ListName): string => `lijst-${list}`;

/** The lists that the fields of a form choose from, at any depth. */
export const listsIn = (fields: readonly FormField[]): ListName[] => [
  ...new Set(fields.flatMap((field) => ('fields' in field ? listsIn(field.fields) : 'list' in field ? [field.list] : []))),
];
