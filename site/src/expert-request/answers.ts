import { randomUUID } from 'node:crypto';
import { slugOf } from '../items/slug.ts';

/** What the visitor typed: everything the form holds, as text. Travels from step to step in the forms themselves: no session, no cookie. */
export const answerNames = [
  'vraag',
  'achtergrond',
  'gebied',
  'gebiedcode',
  'thema',
  'organisatie',
  'naam',
  'email',
  'praktijk',
  'expert',
] as const;
export type AnswerName = (typeof answerNames)[number];

/** A field that people do not see. Machines fill it in. */
export const trapName = 'onderwerp2';

/** What the form carries that nobody types. */
interface Carried {
  /** What a machine filled in, on whichever page of the journey; empty from a person. */
  [trapName]: string;
  /** The idempotency key, made when the form is first shown: the same form sent twice is one request. */
  sleutel: string;
  /** When the form was first shown, in milliseconds since 1970. */
  begonnen: string;
  /** "ja" when the visitor was pointed elsewhere and disagrees, else empty. */
  oneens: string;
}

export type Answers = Record<AnswerName, string> & Carried;

/** What was typed without control characters, which nobody types and the api refuses; line breaks and tabs stay. */
const typed = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, (sign) => ('\n\r\t'.includes(sign) ? sign : ''));

const keyShape = /^[\w-]{22,200}$/;

/** A form that nobody has filled in yet, with what the address says: `?praktijk=`, `?expert=`, `?vraag=`, `?thema=`, `?gebied=`. */
export function freshAnswers(params: URLSearchParams, now = Date.now()): Answers {
  const given = (name: AnswerName, most: number) => typed(params.get(name) ?? '').slice(0, most);
  return {
    ...(Object.fromEntries(answerNames.map((name) => [name, ''])) as Record<AnswerName, string>),
    vraag: given('vraag', 2000),
    gebied: given('gebied', 100),
    thema: slugOf(params.get('thema') ?? ''),
    praktijk: slugOf(params.get('praktijk') ?? ''),
    expert: slugOf(params.get('expert') ?? ''),
    [trapName]: '',
    sleutel: randomUUID(),
    begonnen: String(now),
    oneens: '',
  };
}

/** Everything that was sent, as it was typed. A missing or broken key gets a new one. */
export function readAnswers(form: FormData, now = Date.now()): Answers {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? typed(value) : '';
  };
  const key = text('sleutel');
  return {
    ...(Object.fromEntries(answerNames.map((name) => [name, text(name)])) as Record<AnswerName, string>),
    thema: slugOf(text('thema')),
    praktijk: slugOf(text('praktijk')),
    expert: slugOf(text('expert')),
    [trapName]: text(trapName),
    sleutel: keyShape.test(key) ? key : randomUUID(),
    begonnen: /^\d{13}$/.test(text('begonnen')) ? text('begonnen') : String(now),
    oneens: text('oneens') === 'ja' ? 'ja' : '',
  };
}

/** Faster than this nobody fills in and checks a form, in milliseconds. */
const tooFast = 3000;

/** Whether this looks like a machine: the hidden field is filled in, or the form came back at once. */
export const looksAutomatic = (answers: Answers, now = Date.now()): boolean =>
  answers[trapName] !== '' || now - Number(answers.begonnen) < tooFast;
