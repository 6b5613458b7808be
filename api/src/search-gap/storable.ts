import { holdsBsn } from '../expert-request/bsn.ts';
import type { Lexicon } from '../search/text/lexicon.ts';
import { readQuery } from '../search/text/query.ts';
import { gapLimits } from './limits.ts';

/** A searched text as it may be kept: in small letters without accents, and the key it shares with its other forms. */
export type StorableText = { text: string; key: string };

const email = /\S@\S+\.\S/;
/** `1234 ab 12`: with a number behind it a postal code is an address. Years before a word have no number behind that. */
const address = /(?<![a-z0-9])[1-9]\d{3}\s?[a-z]{2}\s?\d/;
const years = /(?<!\d)(?:19|20)\d\d(?:\s?[-/–]\s?|\s)(?:19|20)\d\d(?!\d)/g;
/** What people put between the digits of one number. */
const numberChain = /\d(?:[\s./()_\-–—+]*\d)*/g;
/** A telephone number without its area code has six digits, a date of birth too. */
const mostDigits = 5;

/**
 * The text as it may be kept, or null when it may not: it is long, has no words, or may hold personal data (a BSN, an e-mail address, a
 * telephone number, a date, an address).
 */
export function storableText(typed: string, lexicon: Lexicon): StorableText | null {
  if (typed.length > gapLimits.text || holdsBsn(typed)) return null;
  const { text, words, tokens } = readQuery(typed, lexicon);
  if (text.length > gapLimits.text || text.split(/[^a-z0-9]+/).filter(Boolean).length > gapLimits.words || mayNamePerson(text)) return null;
  const stems = words.length > 0 ? words.map(({ stem }) => stem) : tokens.map(({ word }) => word);
  const key = [...new Set(stems)].sort().join(' ');
  return key === '' ? null : { text, key };
}

function mayNamePerson(text: string): boolean {
  if (email.test(text) || address.test(text)) return true;
  const chains = text.replace(years, ' ').match(numberChain) ?? [];
  return chains.some((chain) => chain.replace(/\D/g, '').length > mostDigits);
}
