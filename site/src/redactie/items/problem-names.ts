import type { ItemType } from '../../items/addresses.ts';
import { type FormField, fieldsOf } from '../form/fields.ts';
import { forms } from '../form/forms.ts';
import type { Problem } from '../form/typed.ts';

/** "Effectentrap 1, bron: kies iets uit de lijst": a problem outside its field, with where it is. */
export const readableProblem = (type: ItemType, { path, message }: Problem): string =>
  `${placeOf(fieldsOf(forms[type].sections), path.split('.')).replace(/\?$/, '')}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;

function placeOf(fields: readonly FormField[], [name = '', ...rest]: readonly string[]): string {
  const field = fields.find((other) => other.name === name);
  if (field === undefined) return name;
  if (!('fields' in field) || rest.length === 0) return field.label;
  const [place = '', ...below] = field.kind === 'groups' ? rest : ['', ...rest];
  const here = place === '' ? field.label : `${field.label} ${Number(place) + 1}`;
  if (below.length === 0) return here;
  const inner = placeOf(field.fields, below);
  return `${here}, ${inner.charAt(0).toLowerCase()}${inner.slice(1)}`;
}
