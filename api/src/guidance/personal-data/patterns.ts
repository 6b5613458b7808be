import { holdsBsn } from '../../expert-request/bsn.ts';
import { firstNames } from './first-names.ts';
import { isSomebodysEmail } from './private-addresses.ts';

export const personalDataKinds = ['bsn', 'birth-date', 'email', 'telephone', 'home-address'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A place in a text, in UTF-16 units; `to` is the first after it. */
export type Place = { from: number; to: number };

const places = (text: string, pattern: RegExp, counts: (match: RegExpExecArray) => boolean = () => true): Place[] =>
  [...text.matchAll(pattern)].filter(counts).map(({ index, 0: match }) => ({ from: index, to: index + match.length }));

const chain = /\p{Nd}(?:[\s./_,\-\u00ad\u2010-\u2015\u2212\u00b7]{0,3}\p{Nd}){7,40}/gu;

/** Where a number stands that passes for a BSN: the narrowest run of digits, or the whole text when the guard sees what no run shows. */
export function bsnPlaces(text: string): Place[] {
  if (!holdsBsn(text)) return [];
  const found = places(text, chain, ([run]) => holdsBsn(run));
  return found.length > 0 ? found : [{ from: 0, to: text.length }];
}

const email = /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,20}/giu;
export const emailPlaces = (text: string): Place[] => places(text, email, ([address]) => isSomebodysEmail(address));

const mobile = /(?<![\d+])(?:(?:\+|00)31\s?(?:\(0\)\s?)?6|\(?06\)?)[\s./-]{0,2}(?:\d[\s./-]?){7}\d(?!\d)/g;
const landline = /(?<![\d+])\(?0[1-57]\d{1,2}\)?[\s./-]{0,2}(?:\d[\s./-]?){5,6}\d(?!\d)/g;
/** Somebody by title or by first name, shortly before. */
const somebody = new RegExp(
  String.raw`(?:(?<!\p{L})(?:mevrouw|meneer|mevr\.|mw\.|dhr\.|de heer|moeder|vader|thuis|privé|mobiel)(?!\p{L})|(?<!\p{L})(?:${[...firstNames].join('|')})(?!\p{L}))[^.\n]{0,60}$`,
  'u',
);

/** Mobile numbers, and fixed ones behind somebody's name. The number of a desk is fine. */
export const telephonePlaces = (text: string): Place[] => [
  ...places(text, mobile),
  ...places(
    text,
    landline,
    ({ 0: number, index }) => number.replace(/\D/g, '').length === 10 && somebody.test(text.slice(Math.max(0, index - 80), index)),
  ),
];

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec';
const day = String.raw`(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d{2}|\d{1,2}\s(?:${months})\.?\s(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)`;
const cue = String.raw`(?:[Gg]eboren|[Gg]eb\.|[Gg]eboortedatum|[Gg]eboortedag|jarig)[^.\n\d]{0,40}`;
const name = String.raw`(?<!\p{L})(\p{Lu}\p{Ll}{1,30})(?:\s(?:van|de|der|den|ten|ter|el|al|te|in|'t|\p{Lu}\.)){0,4}(?:\s\p{Lu}[\p{L}'’-]{1,40}){0,2}`;
const born = new RegExp(String.raw`(?:${name}[^.\n]{0,40}?)?\b${cue}${day}`, 'gu');
const named = new RegExp(String.raw`${name}\s?[,(–-]{1,2}\s?${day}`, 'gu');

/** A date of birth: a full date behind `geboren` and the like, or right behind a first name. A year alone is none. */
export const birthDatePlaces = (text: string): Place[] => {
  const told = places(text, born);
  return [
    ...told,
    ...places(text, named, ([, first = '']) => firstNames.has(first)).filter(
      ({ from, to }) => !told.some((other) => other.from < to && from < other.to),
    ),
  ];
};

const street = String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}.'’-]{0,30}\s(?:(?:\p{Lu}[\p{L}.'’-]{0,30}|van|de|der|den|ten|ter)\s){0,3})?\p{Lu}\p{L}{1,40}?(?:straat|laan|weg|plein|gracht|kade|hof|dreef|singel|pad|steeg|dijk|plantsoen|wal|boulevard|erf|akker|hoeve)\s\d{1,4}(?:\s?[a-zA-Z]|[-/]\d{1,3})?(?![\p{L}\d])(?:,?\s\d{4}\s?[A-Z]{2}(?!\p{L}))?`;
const address = new RegExp(String.raw`${street}|(?<!\d)[1-9]\d{3}\s?[A-Z]{2}(?!\p{L})(?:\s|,\s?)(?:nr\.?\s?|huisnummer\s)\d{1,4}`, 'gu');
/** Behind these words stands the address of an organisation. */
const organisation =
  /(?:school|gemeentehuis|stadhuis|kantoor|locatie|bezoekadres|postadres|gebouw|centrum|vestiging|zaal|restaurant|hotel|organisatie|stichting)[^\n.]{0,60}$/i;

/** A street with a number, unless the words before say that an organisation is there. */
export const homeAddressPlaces = (text: string): Place[] =>
  places(text, address, ({ index }) => !organisation.test(text.slice(Math.max(0, index - 80), index)));
