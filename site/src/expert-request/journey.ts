import { randomUUID } from 'node:crypto';
import { ApiError, ask, type ResultOf } from '../api.ts';
import { slugOf } from '../items/slug.ts';
import type { AreaChoice } from '../search/place.ts';
import { type AnswerName, type Answers, freshAnswers, looksAutomatic, readAnswers, trapName } from './answers.ts';
import { areaOf } from './area.ts';
import { CheckDocument, SendDocument } from './documents.ts';

type CheckAnswer = ResultOf<typeof CheckDocument>['checkExpertRequest'];
type SendAnswer = ResultOf<typeof SendDocument>['requestExpert'];
export type Referral = Extract<CheckAnswer, { __typename: 'Referral' }>;
export type Suggestions = Extract<CheckAnswer, { __typename: 'ExpertRequestCheck' }>['suggestions'];
export type Receipt = Extract<SendAnswer, { __typename: 'ExpertRequestReceipt' }>;

/** Something wrong with an answer, and what to do about it. */
export interface FormError {
  name: AnswerName;
  message: string;
}

/** The page to show next. Every one of them holds all that was typed. */
export type Step =
  | { page: 'form'; errors: FormError[]; areas: AreaChoice[] }
  | { page: 'referral'; referral: Referral }
  | { page: 'suggestions'; suggestions: Suggestions }
  | { page: 'check'; answerBy: string; area: string; notice: string | null; retryAfter: number | null }
  | { page: 'second-try'; next: string }
  | { page: 'receipt'; receipt: Receipt; area: string }
  | { page: 'failed'; next: string }
  | { page: 'unread' };

/** Longer answers are refused anyway; the api is not sent more than this of them. */
const mostSent = 5000;

const begin = (text: string): string => text.slice(0, mostSent).toWellFormed();

const fieldOf: Readonly<Record<string, FormError['name']>> = {
  question: 'vraag',
  background: 'achtergrond',
  areaCode: 'gebied',
  themes: 'thema',
  organisation: 'organisatie',
  name: 'naam',
  email: 'email',
  pilotSlug: 'praktijk',
  preferredExpertSlug: 'expert',
};

const inputOf = (answers: Answers, areaCode: string) => ({
  question: begin(answers.vraag),
  background: begin(answers.achtergrond),
  areaCode,
  themes: answers.thema === '' ? [] : [answers.thema],
  organisation: begin(answers.organisatie),
  name: begin(answers.naam),
  email: begin(answers.email),
  pilotSlug: answers.praktijk || null,
  preferredExpertSlug: answers.expert || null,
  triageDisputed: answers.oneens === 'ja',
});

/** What is wrong, in the names of our form; of the area our own finding says it better. */
function errorsOf(fields: readonly { path: string; message: string }[], areaError: string | null): FormError[] {
  const found = new Map<FormError['name'], string>();
  for (const { path, message } of fields) {
    const name = fieldOf[path.split('.')[0] ?? path];
    if (name !== undefined && !found.has(name)) found.set(name, name === 'gebied' && areaError !== null ? areaError : message);
  }
  return [...found].map(([name, message]) => ({ name, message }));
}

/** A practice or an expert that is not there (any more) is nothing the visitor can mend: it is left out. Tells whether one was. */
function forgetUnknown(answers: Answers, fields: readonly { path: string }[]): boolean {
  const unknown = fields.flatMap(({ path }) => (fieldOf[path] === 'praktijk' || fieldOf[path] === 'expert' ? [fieldOf[path]] : []));
  for (const name of unknown) answers[name] = '';
  return unknown.length > 0;
}

/** From the form to the page before sending: mend, refer, suggest, or check. Stores nothing. */
async function examine(answers: Answers, visitor: string, suggest: boolean): Promise<Step> {
  const area = await areaOf(answers);
  const { checkExpertRequest: answer } = await ask(CheckDocument, { input: inputOf(answers, area.code ?? '') }, { visitor });
  if (answer.__typename === 'InvalidInput') {
    if (forgetUnknown(answers, answer.fields)) return examine(answers, visitor, suggest);
    return { page: 'form', errors: errorsOf(answer.fields, area.code === null ? area.error : null), areas: area.choices };
  }
  if (answer.__typename === 'Referral') return { page: 'referral', referral: answer };
  const { practices, experts } = answer.suggestions;
  if (suggest && practices.length + experts.length > 0) return { page: 'suggestions', suggestions: answer.suggestions };
  return {
    page: 'check',
    answerBy: answer.answerBy,
    area: area.code === null ? answers.gebied : area.name,
    notice: null,
    retryAfter: null,
  };
}

const sentBefore =
  'Met dit formulier is al een andere vraag verstuurd. Wilt u deze vraag ook versturen? Kijk hem dan na en kies nog een keer voor versturen.';

/** Sends the request. The same form twice is one request with one receipt. */
async function send(answers: Answers, visitor: string): Promise<Step> {
  const area = await areaOf(answers);
  if (area.code === null) return { page: 'form', errors: [{ name: 'gebied', message: area.error }], areas: area.choices };
  const { requestExpert: answer } = await ask(
    SendDocument,
    { input: { ...inputOf(answers, area.code), idempotencyKey: answers.sleutel } },
    { visitor },
  );
  if (answer.__typename === 'ExpertRequestReceipt') return { page: 'receipt', receipt: answer, area: area.name };
  if (answer.__typename === 'Referral') return { page: 'referral', referral: answer };
  const checked = await examine(answers, visitor, false);
  if (checked.page !== 'check') return checked;
  if (answer.__typename === 'TooManyRequests') {
    return { ...checked, notice: [answer.message, answer.next].filter(Boolean).join(' '), retryAfter: answer.retryAfter };
  }
  if (!answer.fields.some(({ path }) => path === 'idempotencyKey')) return checked;
  // The key belongs to another request. A new one makes this a new request.
  answers.sleutel = randomUUID();
  return { ...checked, notice: sentBefore };
}

/**
 * What a post of the form leads to. `answers` may come back changed: an expert chosen on the way, a disagreement, a new key.
 * An api that does not answer gives the page `failed`, which still holds everything.
 * A form that could not be read gives the page `unread`: what was typed is still in the browser, one step back.
 */
export async function takeStep(form: FormData | null, visitor: string): Promise<{ answers: Answers; step: Step }> {
  if (form === null) return { answers: freshAnswers(new URLSearchParams()), step: { page: 'unread' } };
  const answers = readAnswers(form);
  const asked = String(form.get('stap') ?? '');
  const chosen = form.get('kies');
  if (typeof chosen === 'string' && chosen !== '') answers.expert = slugOf(chosen);
  if (asked === 'oneens') answers.oneens = 'ja';
  const next = typeof chosen === 'string' && chosen !== '' ? 'nakijken' : asked;
  try {
    if (next === 'wijzigen') return { answers, step: { page: 'form', errors: [], areas: [] } };
    if (next === 'versturen') {
      if (!looksAutomatic(answers)) return { answers, step: await send(answers, visitor) };
      // Asked once: a browser may have filled the field in for a person.
      answers[trapName] = '';
      return { answers, step: { page: 'second-try', next } };
    }
    return { answers, step: await examine(answers, visitor, next !== 'nakijken') };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { answers, step: { page: 'failed', next: next === 'versturen' || next === 'nakijken' ? next : 'controleren' } };
  }
}

/** The form that was posted; null when it cannot be read: far too long, or no form at all. */
export async function postedForm(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null);
}

/** The HTTP status that fits a page of the journey. */
export function statusOf(step: Step): number {
  if (step.page === 'failed') return 503;
  if (step.page === 'unread') return 400;
  if (step.page === 'form' && step.errors.length > 0) return 422;
  return step.page === 'check' && step.retryAfter !== null ? 429 : 200;
}
