/** The answers of a posted form. */
export interface Form {
  /** One answer; empty when there is none. */
  text: (name: string) => string;
  /** All answers to a question that takes more than one. */
  all: (name: string) => string[];
}

/** Longer answers are refused anyway; the api is not sent more than this of them. */
const MOST = 5000;

const clean = (value: FormDataEntryValue): string => (typeof value === 'string' ? value.slice(0, MOST).toWellFormed() : '');

/** Reads a posted form. What can't be read counts as empty: then every question says what is missing. */
export async function formOf(request: Request): Promise<Form> {
  const data = await request.formData().catch(() => new FormData());
  return {
    text: (name) => clean(data.get(name) ?? ''),
    all: (name) => data.getAll(name).map(clean).filter(Boolean),
  };
}
