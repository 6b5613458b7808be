import type { FormField } from './fields.ts';
import { groupAt, groupsAt, type Typed } from './typed.ts';

/** What the buttons of a repeated group ask: one more at the end, or one less. */
export type Repetition = { more: string } | { less: string };

/** Reads the value of a button: `meer:effects.0.evidence`, `weg:organisations.2`; null for any other. */
export function readRepetition(value: string): Repetition | null {
  const [, what, path = ''] = /^(meer|weg):([\w.]{1,200})$/.exec(value) ?? [];
  if (what === 'meer') return { more: path };
  return what === 'weg' ? { less: path } : null;
}

/** The groups with one more, empty, or with one less. A path that leads nowhere changes nothing. */
export function repeat(fields: readonly FormField[], typed: Typed, repetition: Repetition): Typed {
  const [name = '', ...rest] = ('more' in repetition ? repetition.more : repetition.less).split('.');
  const field = fields.find((other) => other.name === name);
  if (field === undefined || !('fields' in field)) return typed;
  const deeper = (entry: Typed, path: readonly string[]): Typed =>
    repeat(field.fields, entry, 'more' in repetition ? { more: path.join('.') } : { less: path.join('.') });
  if (field.kind === 'group') return { ...typed, [name]: deeper(groupAt(typed, name), rest) };
  const entries = groupsAt(typed, name);
  const [place, ...below] = rest;
  if (place === undefined) return 'more' in repetition ? { ...typed, [name]: [...entries, {}] } : typed;
  const index = Number(place);
  if (below.length === 0) return 'less' in repetition ? { ...typed, [name]: entries.toSpliced(index, 1) } : typed;
  return { ...typed, [name]: entries.map((entry, at) => (at === index ? deeper(entry, below) : entry)) };
}
