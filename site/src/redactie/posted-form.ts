import { postedText } from './form/read-form.ts';

/** The answers of a posted form. */
export interface Form {
  /** One answer; empty when there is none. */
  text: (name: string) => string;
  /** All answers to a question that takes more than one. */
  all: (name: string) => string[];
}

/** The answers of a form as the middleware read it; null when nothing was posted. */
export function formOf(posted: FormData | undefined): Form | null {
  if (posted === undefined) return null;
  return {
    text: (name) => postedText(posted, name),
    all: (name) => posted.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value.toWellFormed()] : [])),
  };
}
