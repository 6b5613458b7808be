/**
 * Finds what may be a burgerservicenummer (BSN), so that it can be refused. Nothing here keeps or returns the number.
 * `docs/decisions` says why it looks for exactly this.
 */

const digit = /\p{Nd}/u;
/** What people put between the digits of one number: spaces, dots, hyphens of any kind, slashes, underscores, and a comma right before a digit. */
const SEPARATOR = String.raw`(?:[\s./_\-\u00ad\u2010-\u2015\u2212\u00b7]{1,3}|,(?=\d))`;
const numberChain = new RegExp(String.raw`\d+(?:${SEPARATOR}\d+)*`, 'g');
const group = /\d+/g;

/** Dutch telephone numbers whose digits are split. Undivided ones have ten digits or more and need no exception. */
const telephone = new RegExp(
  [
    String.raw`(?:\+|(?<!\d)00)31${SEPARATOR}?(?:\(0\)${SEPARATOR}?)?[1-9](?:${SEPARATOR}?\d){8}(?!\d)`,
    String.raw`(?<!\d)\(?06\)?${SEPARATOR}(?:\d{8}|\d{2,6}(?:${SEPARATOR}\d{2,6}){1,3})(?!\d)`,
    String.raw`(?<!\d)\(?0[1-9]\d{1,2}\)?${SEPARATOR}(?:\d{6,7}|\d{2,5}(?:${SEPARATOR}\d{2,5}){1,2})(?!\d)`,
  ].join('|'),
  'g',
);
/** The second and third shape also fit other numbers; with ten digits it is a telephone number. The first has its prefix to prove it. */
const isTelephone = (match: string) => /^(?:\+|00)/.test(match) || match.replace(/\D/g, '').length === 10;

/** Amounts of money: `€ 12.345.678`, `12 345 678 euro`, `12.345.678,-`. */
const amount = /(?:€|\beur\b|\beuro\b)\s*\d+(?:[. ]\d{3})*(?:,\d{2})?(?!\d)|(?<!\d)\d{1,3}(?:[. ]\d{3})+(?=\s*(?:€|euro|,-))/giu;
/** The number of an organisation in the trade register has eight digits and is public. */
const tradeRegister = /\bkvk\b[^\d]{0,20}\d{8}(?!\d)/giu;

/** Whether a text holds a number that passes the elfproef, also when its digits are split. */
export function holdsBsn(text: string): boolean {
  const plain = asciiDigits(text)
    .replace(telephone, (match) => (isTelephone(match) ? ' x ' : match))
    .replace(amount, ' x ')
    .replace(tradeRegister, ' x ');
  for (const [chain] of plain.matchAll(numberChain)) {
    const groups = chain.match(group) ?? [];
    for (let start = 0; start < groups.length; start += 1) {
      let digits = '';
      for (let end = start; end < groups.length && digits.length < 9; end += 1) {
        digits += groups[end];
        if (isBsn(digits, groups.slice(start, end + 1))) return true;
      }
    }
  }
  return false;
}

/** Digits of other scripts, full-width ones and the like as 0–9, and invisible characters gone. */
const asciiDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?!\u00ad)\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (character) => (character <= '9' ? character : String(valueOfDigit(character))));

/** Every run of decimal digits in Unicode is ten long and begins with its zero. */
function valueOfDigit(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

function isBsn(digits: string, groups: readonly string[]): boolean {
  if (digits.length === 9) return !isDateWithNumber(groups) && passesElfproef(digits);
  // Written without its leading zero. A number of eight digits that begins with zero would have two, and those do not exist.
  return digits.length === 8 && !digits.startsWith('0') && !readsAsDate(groups) && passesElfproef(`0${digits}`);
}

/** Weighs nine digits with 9, 8 … 2 and −1; the sum must be a multiple of eleven. */
export function passesElfproef(nineDigits: string): boolean {
  const digits = [...nineDigits].map(Number);
  if (digits.length !== 9 || digits.every((value) => value === 0)) return false;
  return digits.reduce((sum, value, place) => sum + value * (place === 8 ? -1 : 9 - place), 0) % 11 === 0;
}

/** A day or a span of years with a single digit beside it: `in 2019-2020 5 scholen`. */
const isDateWithNumber = (groups: readonly string[]): boolean =>
  groups.length > 2 &&
  ((groups.at(-1)?.length === 1 && readsAsDate(groups.slice(0, -1))) || (groups[0]?.length === 1 && readsAsDate(groups.slice(1))));

const year = /^(?:19|20)\d\d$/;
const within = (value: string | undefined, most: number) => value !== undefined && Number(value) >= 1 && Number(value) <= most;

/** `12-05-2014`, `2014-05-12`, `20140512`, `2019-2022`. */
function readsAsDate(groups: readonly string[]): boolean {
  const shape = groups.map((part) => part.length).join('-');
  const [first = '', second = '', third = ''] = groups;
  if (shape === '2-2-4') return within(first, 31) && within(second, 12) && year.test(third);
  if (shape === '4-2-2') return year.test(first) && within(second, 12) && within(third, 31);
  if (shape === '4-4') return year.test(first) && year.test(second);
  return shape === '8' && year.test(first.slice(0, 4)) && within(first.slice(4, 6), 12) && within(first.slice(6), 31);
}
