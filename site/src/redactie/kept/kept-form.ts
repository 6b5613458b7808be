import { fieldOf, typeAt } from '../form/forms.ts';
import { postedText } from '../form/read-form.ts';

/** Why a form was not handled. */
export type Why = 'loggedOut' | 'unreachable' | 'gone' | 'failed';

/** A form that was not handled, with all that was typed in it: to read, and to be sent again. */
export interface KeptForm {
  why: Why;
  /** Where it goes. */
  action: string;
  /** Everything it carries, in order, but its files. */
  entries: readonly { name: string; value: string }[];
  /** What somebody typed or chose of that, with what it was called. */
  typed: readonly { label: string; value: string }[];
  /** The names of the files that have to be chosen again: a browser lets no page fill them in. */
  files: readonly string[];
}

/** What a form carries besides the answers: which thing, which version of it, which button. */
const carried = new Set(['id', 'bewerking', 'basis', 'sleutel', 'soort', 'doe', 'stap', 'version', 'samen', 'hun', 'link']);
const isCarried = (name: string): boolean => carried.has(name) || name.endsWith('.volgorde');

/** Questions that are asked under an English name, or under one that says too little. */
const labels: Readonly<Record<string, string>> = {
  words: 'Woorden',
  kind: 'Hoe zij elkaar vinden',
  targets: 'Wat zij ook vinden',
  strength: 'Hoe zwaar het telt',
  note: 'Waarom',
  doel: 'Wat het token mag',
  naam: 'Naam',
  email: 'E-mailadres',
  opmerking: 'Opmerking voor de geschiedenis',
};

function labelOf(form: FormData, name: string): string {
  const type = typeAt(postedText(form, 'soort'));
  const [first = '', ...rest] = name.split('.');
  const known = type === null ? undefined : fieldOf(type, first)?.label;
  const label = known ?? labels[first] ?? first.replaceAll('-', ' ');
  const place = rest.filter((part) => /^\d+$/.test(part)).map((part) => Number(part) + 1);
  return [label.charAt(0).toUpperCase() + label.slice(1), ...place].join(' ');
}

/** @param action the path that the form was posted to, with its query */
export function keptForm(form: FormData, action: string, why: Why): KeptForm {
  const all = [...form];
  const entries = all.flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value: value.toWellFormed() }] : []));
  return {
    why,
    action,
    entries,
    typed: entries
      .filter(({ name, value }) => !isCarried(name) && value.trim() !== '')
      .map(({ name, value }) => ({ label: labelOf(form, name), value })),
    files: all.flatMap(([name, value]) => (typeof value === 'string' ? [] : [name])),
  };
}
