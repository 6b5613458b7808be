import { z } from 'zod';
import { type FieldProblem, type InvalidInput, invalidInput } from '../graphql/errors.ts';
import { holdsBsn } from './bsn.ts';
import { cleanLine, cleanText, lengthOf } from './clean.ts';

const text = (clean: (text: string) => string, least: number, most: number, tooShort: string, tooLong: string) =>
  z
    .string()
    .transform(clean)
    .refine((value) => lengthOf(value) >= least, tooShort)
    .refine((value) => lengthOf(value) <= most, tooLong);

/** An empty answer is no answer. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (typeof value === 'string' && cleanText(value) === '' ? null : value), z.nullish(schema))
    .transform((value) => value ?? null);

const slug = (unknown: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, unknown)
    .max(200, unknown);

export const unknown = {
  areaCode: 'Dit gebied kennen wij niet. Kies een gebied uit de lijst.',
  themes: 'Dit thema kennen wij niet. Kies een thema uit de lijst.',
  pilotSlug: 'Deze praktijk kennen wij niet. Kies een praktijk uit de hub, of laat dit leeg.',
  preferredExpertSlug: 'Deze expert kennen wij niet. Kies een expert uit de lijst, of laat dit leeg.',
} as const;

/** In the order of the form: problems are told in this order. */
const RequestInput = z.object({
  question: text(cleanText, 20, 2000, 'Beschrijf uw vraag in minstens 20 tekens.', 'Houd uw vraag korter dan 2000 tekens.'),
  background: optional(
    text(cleanText, 1, 2000, 'Vul in wat u al hebt gedaan, of laat dit leeg.', 'Houd de toelichting korter dan 2000 tekens.'),
  ),
  areaCode: z
    .string()
    .trim()
    .min(1, 'Kies voor welk gebied u deze vraag stelt.')
    .max(80, unknown.areaCode)
    .regex(/^[A-Za-z0-9:-]*$/, unknown.areaCode),
  themes: z
    .array(slug(unknown.themes))
    .max(5, 'Kies hoogstens vijf thema’s.')
    .transform((slugs) => [...new Set(slugs)]),
  organisation: text(cleanLine, 2, 200, 'Vul de naam van uw organisatie in.', 'Houd de naam van uw organisatie korter dan 200 tekens.'),
  name: text(cleanLine, 2, 200, 'Vul uw naam in.', 'Houd uw naam korter dan 200 tekens.'),
  email: z
    .string()
    .trim()
    .min(1, 'Vul uw e-mailadres in.')
    .max(254, 'Dit e-mailadres is te lang.')
    .pipe(z.email('Dit is geen volledig e-mailadres. Schrijf het als naam@organisatie.nl.')),
  pilotSlug: optional(slug(unknown.pilotSlug)),
  preferredExpertSlug: optional(slug(unknown.preferredExpertSlug)),
  triageDisputed: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
});

const KEY_ADVICE = 'Geef een willekeurige sleutel van 22 tot 200 letters, cijfers, - of _, bijvoorbeeld een nieuwe UUID.';

/** The key makes the secret of the status page, so it must be hard to guess: long, and of many different characters. */
const IdempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,200}$/, KEY_ADVICE)
  .refine((key) => new Set(key.replace(/-/g, '')).size >= 8, KEY_ADVICE);

/** A request as it may be stored, apart from the words in it that must be known. */
export type CleanRequest = z.infer<typeof RequestInput>;

/** A request as it was sent. Null and left out mean the same. */
export type RawRequest = {
  question: string;
  background?: string | null | undefined;
  areaCode: string;
  themes: readonly string[];
  organisation: string;
  name: string;
  email: string;
  pilotSlug?: string | null | undefined;
  preferredExpertSlug?: string | null | undefined;
  triageDisputed?: boolean | null | undefined;
};

const guarded = ['question', 'background', 'organisation', 'name', 'email'] as const;
const BSN_REFUSED =
  'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg: wij bewaren nooit gegevens van kinderen of ouders. Is het iets anders, schrijf het dan zonder cijfers of laat het weg.';

/**
 * Cleans and checks what was sent, and refuses what may hold a BSN. Sends no statement, so what is refused here was never written anywhere.
 * No sentence repeats what was typed.
 */
export function readRequest(input: RawRequest & { idempotencyKey?: string }): CleanRequest | InvalidInput {
  const { idempotencyKey, ...fields } = input;
  const problems: FieldProblem[] = [];
  if (idempotencyKey !== undefined) problems.push(...problemsOf(IdempotencyKey.safeParse(idempotencyKey), 'idempotencyKey'));
  const parsed = RequestInput.safeParse(fields);
  problems.push(...problemsOf(parsed));
  for (const path of guarded) {
    if (holdsBsn(input[path] ?? '')) problems.push({ path, message: BSN_REFUSED });
  }
  return parsed.success && problems.length === 0 ? parsed.data : invalidInput(inFormOrder(problems));
}

/** The first problem of every field; `at` when the whole value is one field. */
function problemsOf(result: z.ZodSafeParseResult<unknown>, at?: string): FieldProblem[] {
  const seen = new Map<string, FieldProblem>();
  for (const issue of result.error?.issues ?? []) {
    const path = at ?? issue.path.join('.');
    if (!seen.has(path)) seen.set(path, { path, message: issue.message });
  }
  return [...seen.values()];
}

const order = ['idempotencyKey', ...Object.keys(RequestInput.shape)];
const place = ({ path }: FieldProblem): number => order.indexOf(path.split('.')[0] ?? path);
const inFormOrder = (problems: readonly FieldProblem[]): FieldProblem[] => [...problems].sort((one, other) => place(one) - place(other));
