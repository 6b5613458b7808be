import { ask, type ResultOf } from '../api.ts';
import type { Answers } from './answers.ts';
import { FormWordsDocument } from './documents.ts';

/** What the form offers to choose from, and what it was opened from. */
export type FormWords = ResultOf<typeof FormWordsDocument>;

/** An api that does not answer must not cost what was typed: then the form has no lists, and keeps what was chosen. */
const noWords: FormWords = { themes: [], youthRegions: [], pilot: null, expert: null };

/**
 * The words of the form. With `orNone` an api that does not answer gives a form without lists; without it throws `ApiError`.
 * A slug that nobody knows finds nothing.
 */
export async function askFormWords({ praktijk, expert }: Pick<Answers, 'praktijk' | 'expert'>, orNone: boolean): Promise<FormWords> {
  const answer = ask(FormWordsDocument, { pilot: praktijk, expert });
  return orNone ? answer.catch(() => noWords) : answer;
}
