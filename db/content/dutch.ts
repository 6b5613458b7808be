import type { z } from 'zod';

/** What the rules of the formats say in English to whoever writes a content file, and in Dutch to whoever fills in a form. */
const sentences: Readonly<Record<string, string>> = {
  'lies before startYear.': 'Dit jaar ligt vóór het beginjaar.',
  'must come after startsAt.': 'Het einde moet na het begin komen. Vul ook het begin in.',
  'is another day than startsAt.': 'Dit is een andere dag dan het moment van het begin.',
  "a session that is still to come can't have been held.": 'Een bijeenkomst die nog moet komen, kan nog niet gehouden zijn.',
  'the steps must be 1, 2, 3 … in order, without a gap: a step counts only when the one below it does.':
    'De treden moeten 1, 2, 3 … zijn, in volgorde en zonder gat: een trede telt pas als die eronder telt.',
  'a practice is not related to itself.': 'Een praktijk verwijst niet naar zichzelf.',
  'a publication is not its own source.': 'Een publicatie is niet haar eigen bron.',
  'stands in this list twice.': 'Dit staat twee keer in de lijst.',
  'is not a date: write a year, a month or a day, such as 2019, 2019-03 or 2019-03-12.':
    'Dit is geen datum. Schrijf een jaar, een maand of een dag: 2019, 2019-03 of 2019-03-12.',
  'is not a moment: write day, time and distance to UTC, such as 2026-03-12T13:30:00+01:00.':
    'Dit is geen moment. Schrijf het als 2026-03-12T13:30:00+01:00.',
  "holds characters that can't be shown (control characters, or half of one).":
    'Hierin staan tekens die niet getoond kunnen worden. Typ de tekst opnieuw.',
  'holds HTML, which is not shown. Write Markdown.': 'Hierin staat HTML. Die wordt niet getoond; gebruik Markdown.',
  'holds a heading with one #: the title of the page is that already. Use ## or lower.':
    'Hierin staat een kop met één #. Dat is de titel van de pagina al; gebruik ## of lager.',
  'is not the address of a web page, such as "https://www.example.nl/page".':
    'Dit is geen webadres. Schrijf het als https://www.voorbeeld.nl/pagina.',
};

const patterns: readonly [RegExp, string][] = [
  [
    /can't stand in an address/,
    'Dit kan niet in een adres staan. Gebruik kleine letters, cijfers en losse streepjes, hoogstens 100 tekens.',
  ],
  [/^holds a link that begins with/, 'Hierin staat een link die niet mag. Alleen https:, http: en mailto: kunnen.'],
];

/** The Dutch of a sentence of a format; what is Dutch already stays. */
export const inDutch = (message: string): string =>
  sentences[message] ?? patterns.find(([pattern]) => pattern.test(message))?.[1] ?? message;

const kinds: Readonly<Record<string, string>> = {
  string: 'Vul hier tekst in.',
  int: 'Vul een heel getal in.',
  number: 'Vul een getal in.',
  boolean: 'Kies ja of nee.',
  array: 'Dit moet een lijst zijn.',
  object: 'Dit moet een groep velden zijn.',
};

/** What to tell somebody who fills in a form about a value that does not fit its format. Never repeats what was typed. */
export function explainInDutch(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'Dit ontbreekt nog.' : (kinds[issue.expected] ?? 'Dit past hier niet.');
    case 'invalid_value':
      return issue.input === undefined || issue.input === null ? 'Kies iets uit de lijst.' : 'Dit kennen wij niet. Kies iets uit de lijst.';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'unrecognized_keys':
      return 'Hier staat een veld dat wij niet kennen.';
    default:
      return issue.message ?? 'Dit klopt nog niet.';
  }
}

function tooSmall({ origin, minimum, input }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return String(input).trim() === '' ? 'Dit ontbreekt nog.' : `Dit is te kort: minstens ${minimum} tekens.`;
  if (origin === 'array') return minimum === 1 ? 'Kies er minstens één.' : `Kies er minstens ${minimum}.`;
  return `Dit is te klein: minstens ${minimum}.`;
}

function tooBig({ origin, maximum, input }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `Dit is te lang: ${[...String(input)].length} tekens, en er passen er ${maximum}.`;
  if (origin === 'array') return `Dit zijn er te veel: hoogstens ${maximum}.`;
  return `Dit is te groot: hoogstens ${maximum}.`;
}
