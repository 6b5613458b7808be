import type { Choice } from '../../forms/fields.ts';

/** The lists of words and items that a field can be chosen from; `lists.ts` fills them. */
export const listNames = [
  'themes',
  'advices',
  'schoolTypes',
  'factors',
  'partnerTypes',
  'collaborationModels',
  'fundingVariants',
  'competences',
  'regions',
  'municipalities',
  'youthRegions',
  'partnerships',
  'organisations',
  'publications',
  'relatable',
] as const;
export type ListName = (typeof listNames)[number];

/** What every field of a form says of itself. */
interface Described {
  /** As `ContentInput` calls it. */
  name: string;
  /** The question, in Dutch. */
  label: string;
  hint?: string;
  /** Whether an item can be submitted without it; needed when left out. A draft may always be incomplete. */
  optional?: boolean;
}

/** One line, some paragraphs, a number, yes or no. `lines` is a list with one text on a line. */
interface PlainField extends Described {
  kind: 'line' | 'text' | 'markdown' | 'lines' | 'int' | 'decimal' | 'yesNo' | 'date' | 'moment';
  rows?: number;
  /** The most characters that fit, when the format has a bound. */
  most?: number;
}

/** One of a few words that the code knows: an enum. */
interface ChoiceField extends Described {
  kind: 'choice';
  choices: readonly Choice[];
}

/** One, or several, of a list of the content. */
interface WordField extends Described {
  kind: 'word' | 'words';
  list: ListName;
}

/** Fields that belong together: once (`group`), or as often as needed (`groups`). */
export interface GroupField extends Described {
  kind: 'group' | 'groups';
  /** What one of them is called: "organisatie". */
  one: string;
  fields: readonly FormField[];
}

export type FormField = PlainField | ChoiceField | WordField | GroupField;

/** A part of a form, under a heading. */
export interface FormSection {
  /** Unique within the form: the anchor. */
  id: string;
  title: string;
  fields: readonly FormField[];
}

/** The choices of an enum, from the Dutch names that the site has for its values. */
export const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, name]) => ({ value, label: name.charAt(0).toUpperCase() + name.slice(1) }));

/** All fields of a form, without its sections. */
export const fieldsOf = (sections: readonly FormSection[]): FormField[] => sections.flatMap(({ fields }) => fields);
