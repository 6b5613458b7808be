import type { ShapeField } from '../shape.ts';

/** In a cell: this field is emptied. An empty cell leaves the field as it is. */
export const EMPTIED = '-';

/** What spreadsheets take for the begin of a formula; with quotes in front of it, it was protected before. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A text as it may stand in a spreadsheet: one that looks like a formula gets a quote in front, so that nothing is ever calculated. */
export const protect = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** A text as it was before it was protected. */
export const unprotect = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** Cuts at a sign that has no backslash before it. The parts keep their backslashes. */
export function cut(text: string, sign: string, most = Number.POSITIVE_INFINITY): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (here === sign && parts.length < most) parts.push('');
    else if (here === '\\' && at + 1 < text.length) {
      parts.push(`${parts.pop()}${here}${text.charAt(at + 1)}`);
      at += 1;
    } else parts.push(`${parts.pop()}${here}`);
  }
  return parts;
}

export const escaped = (text: string, signs: string): string =>
  text.replaceAll(/[\\;:]/g, (sign) => (sign === '\\' || signs.includes(sign) ? `\\${sign}` : sign));
export const unescaped = (text: string): string => text.replaceAll(/\\(.)/gs, '$1');

const yes = ['ja', 'true', 'waar', '1'];
const no = ['nee', 'false', 'onwaar', '0'];

/** A plain value as a cell holds it. What is no such value stays a text: its format says in Dutch what is wrong with it. */
export function readPlain(holds: ShapeField['holds'], cell: string): unknown {
  const text = cell.trim();
  if (holds === 'int' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (holds === 'float' && /^-?\d{1,9}([.,]\d{1,9})?$/.test(text)) return Number(text.replace(',', '.'));
  if (holds === 'boolean') return yes.includes(text.toLowerCase()) ? true : no.includes(text.toLowerCase()) ? false : text;
  return holds === 'text' ? cell : text;
}

/** The other way round, with a comma in a fraction: a Dutch spreadsheet would read 1.5 as the first of May. */
export function writePlain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
}
