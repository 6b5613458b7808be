import type { ItemType } from '../../items/addresses.ts';
import { asContent } from '../items/edited-item.ts';
import type { FormField } from './fields.ts';
import { fieldOf } from './forms.ts';
import type { WordLists } from './lists.ts';
import { postedText, readField } from './read-form.ts';
import type { Conflict } from './save.ts';
import { type Content, contentOf } from './typed.ts';

/** Two texts of two editors, as the page for choosing carries them. */
export interface ConflictForm {
  conflict: Conflict;
  id: string | null;
  note: string;
}

/** Whether somebody may write a third version of a field on the page for choosing; of a list of groups one chooses the one or the other. */
export const canWriteThird = (field: FormField): boolean => !('fields' in field);

/** The name of the choice for a field. */
export const choiceName = (field: string): string => `keuze-${field}`;

const parsed = (text: string): Content => {
  try {
    return asContent(JSON.parse(text));
  } catch {
    return {};
  }
};

/**
 * What was chosen on the page for two editors: the content that came of it. Null when the form was another one. The whole contents travel in the form as
 * JSON: the api checks them again like anything else.
 */
export function readConflict(form: FormData, type: ItemType, lists: WordLists): { content: Content } | null {
  if (postedText(form, 'doe') !== 'samenvoegen') return null;
  const content = { ...parsed(postedText(form, 'samen')) };
  const theirs = parsed(postedText(form, 'hun'));
  for (const key of form.keys()) {
    const name = /^keuze-(\w{1,60})$/.exec(key)?.[1];
    const field = name === undefined ? null : fieldOf(type, name);
    if (name === undefined || field === null) continue;
    const choice = postedText(form, key);
    // What the proposal has for a field that clashes is mine already.
    if (choice === 'hun') content[name] = theirs[name];
    if (choice === 'derde') content[name] = contentOf([field], { [name]: readField(field, form, lists, name) }, lists).content[name];
  }
  return { content };
}
