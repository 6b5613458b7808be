import { formatDate, formatTime } from '../../dates.ts';
import type { FormField, GroupField } from '../form/fields.ts';
import { labelIn, type WordLists } from '../form/lists.ts';

/** The value of a field in words, each thing on a line of its own; nothing when it is empty. */
export function readableValue(field: Exclude<FormField, GroupField>, value: unknown, lists: WordLists): string[] {
  if (value === undefined || value === null || value === '') return [];
  switch (field.kind) {
    case 'words':
      return Array.isArray(value) ? value.map((word) => labelIn(lists[field.list], String(word))) : [];
    case 'lines':
      return Array.isArray(value) ? value.map(String) : [];
    case 'word':
      return [labelIn(lists[field.list], String(value))];
    case 'choice':
      return [field.choices.find((choice) => choice.value === value)?.label ?? String(value)];
    case 'yesNo':
      return [value === true ? 'ja' : 'nee'];
    case 'decimal':
      return [String(value).replace('.', ',')];
    case 'date':
      return [readableDate(String(value))];
    case 'moment':
      return [readableMoment(String(value))];
    default:
      return [String(value)];
  }
}

/** What was typed and is no date stays as it is. */
function readableDate(text: string): string {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? formatDate(text) : text;
}

function readableMoment(text: string): string {
  return Number.isNaN(Date.parse(text)) ? text : `${formatDate(text)}, ${formatTime(text)}`;
}
