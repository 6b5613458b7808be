import { holdsBsn, passesElfproef } from '@kennishub/api/expert-request/bsn.ts';
import { cleanText } from '@kennishub/api/expert-request/clean.ts';
import { readRequest } from '@kennishub/api/expert-request/input.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const nineDigits = fc.integer({ min: 1, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'));
const bsn = nineDigits.filter((digits) => passesElfproef(digits) && !digits.startsWith('00'));
const separator = fc.constantFrom(' ', '.', '-', '–', '\u00a0', ' - ', '/', '\n', '_');

/** The digits in groups, with separators between. Groups that read as a year are left out: those are dates to anybody. */
const split = (digits: fc.Arbitrary<string>) =>
  fc
    .tuple(digits, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }), separator)
    .map(([number, places, between]) => [...number].map((digit, place) => (places.includes(place) ? between : '') + digit).join(''))
    .filter((written) => !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(written));

const inText = (number: string) => `Het gaat om een leerling met nummer ${number} op onze school.`;

describe('a number that may be a BSN', () => {
  test('is found however its digits are split', () => {
    fc.assert(
      fc.property(split(bsn), (number) => holdsBsn(inText(number))),
      { numRuns: 3000 },
    );
  });

  test('is found without its leading zero', () => {
    expect(holdsBsn(inText('12345672'))).toBe(true);
    expect(holdsBsn(inText('1234.56.72'))).toBe(true);
  });

  test.each([
    'BSN111222333',
    'x111222333y',
    '111222333@school.nl',
    '111\u200b222\u200b333',
    '１１１２２２３３３',
    '١١١٢٢٢٣٣٣',
    '111,222,333',
    'bel 06-12345678 over 111222333',
    'bel 0612345678, bsn: 111 222 333',
    '012 345 672 5 jaar',
    '012345672 5',
    'op 12-05-2014 kreeg 111222333',
    '€ 500 voor 111222333',
  ])('is found in %j', (text) => {
    expect(holdsBsn(text)).toBe(true);
  });

  test('is found in every field where people write', () => {
    for (const field of ['question', 'background', 'organisation', 'name', 'email'] as const) {
      const request = { ...valid, [field]: field === 'email' ? '111222333@school.nl' : `${valid.question} 111-222-333` };
      const answer = readRequest(request);
      expect(answer).toMatchObject({ problem: 'InvalidInput', fields: [{ path: field }] });
      expect(JSON.stringify(answer)).not.toMatch(/111|222|333/);
    }
  });
});

describe('a number that is none', () => {
  test('passes when it fails the elfproef', () => {
    fc.assert(
      fc.property(
        nineDigits.filter((digits) => !passesElfproef(digits)),
        (number) => !holdsBsn(inText(number)),
      ),
      { numRuns: 2000 },
    );
  });

  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
  const cut = (number: string, sizes: readonly number[], between: string) =>
    sizes.map((size, place) => number.slice(sizes.slice(0, place).reduce((sum, one) => sum + one, 0)).slice(0, size)).join(between);

  test('passes when it is a telephone number, however it is written', () => {
    const between = fc.constantFrom(' ', '-', '.', ' - ');
    const mobile = fc
      .tuple(digits(8), between, fc.constantFrom([8], [4, 4], [2, 2, 2, 2], [3, 3, 2], [2, 3, 3]))
      .map(([rest, sign, sizes]) => `06${sign}${cut(rest, sizes, ' ')}`);
    const fixed = fc
      .tuple(fc.constantFrom('010', '020', '030', '079', '088'), digits(7), between, fc.constantFrom([7], [3, 4], [3, 2, 2], [4, 3]))
      .map(([area, rest, sign, sizes]) => `${area}${sign}${cut(rest, sizes, ' ')}`);
    const rural = fc
      .tuple(fc.constantFrom('0343', '0592', '(0348)'), digits(6), fc.constantFrom([6], [3, 3], [2, 2, 2]))
      .map(([area, rest, sizes]) => `${area} ${cut(rest, sizes, ' ')}`);
    const abroad = fc
      .tuple(fc.constantFrom('+31 ', '+31-', '0031 ', '+31 (0)'), digits(8), fc.constantFrom([8], [4, 4], [2, 2, 2, 2]))
      .map(([prefix, rest, sizes]) => `${prefix}6 ${cut(rest, sizes, ' ')}`);
    const undivided = digits(9).map((rest) => `0${rest}`);
    fc.assert(
      fc.property(fc.oneof(mobile, fixed, rural, abroad, undivided), (number) => !holdsBsn(`U bereikt mij op ${number} of per mail.`)),
      { numRuns: 3000 },
    );
  });

  test('passes when it is a date or a span of years', () => {
    const two = (most: number) => fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'));
    const year = fc.integer({ min: 1950, max: 2049 }).map(String);
    const date = fc
      .tuple(two(31), two(12), year, separator)
      .map(
        ([day, month, of, sign]) =>
          fc.sample(fc.constantFrom([day, month, of].join(sign), [of, month, day].join(sign), of + month + day), 1)[0] ?? '',
      );
    const span = fc.tuple(year, year).map(([from, until]) => `${from}-${until}`);
    fc.assert(
      fc.property(fc.oneof(date, span), (written) => !holdsBsn(`In ${written} begonnen wij.`)),
      { numRuns: 2000 },
    );
  });

  test.each([
    '€ 12.345.672',
    '12.345.672 euro',
    '12 345 672,-',
    'KvK 12345672',
    'KvK-nummer: 12345672',
    'in 2019-2020 5 scholen',
    '3511 AB Utrecht',
    'groep 1 2 3 4 5 6 7 8',
    'NL91 ABNA 0417 1643 00',
    '000000000',
    '00000000',
  ])('passes as in %j', (text) => {
    expect(holdsBsn(text)).toBe(false);
  });

  test('never makes the guard slow or fail, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => typeof holdsBsn(text) === 'boolean'));
    const started = performance.now();
    for (const hostile of [
      '1 '.repeat(1000),
      '06-'.repeat(700),
      '1'.repeat(2000),
      '+31 '.repeat(500),
      '€ 1.111'.repeat(300),
      '. '.repeat(1000),
    ])
      holdsBsn(hostile);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const valid = {
  question: 'Hoe krijgen wij gemeenten en scholen aan één tafel?',
  background: null as string | null,
  areaCode: 'GM0632',
  themes: ['network-direction'],
  organisation: 'Gemeente Woerden',
  name: 'A. Voorbeeld',
  email: 'a.voorbeeld@voorbeeld.nl',
};

describe('what is typed', () => {
  test('is cleaned: whole characters, nothing invisible, and HTML stays text', () => {
    expect(cleanText(' <b>Hoi</b>\u0000\u202e \ud800\r\n\r\n\r\n\r\ne\u0301 ')).toBe('<b>Hoi</b> \ufffd\n\né');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        return clean.isWellFormed() && !/(?![\t\n])\p{Cc}|\u202e/u.test(clean) && cleanText(clean) === clean;
      }),
    );
  });

  test('gives a request or a clear problem, and no problem repeats it', () => {
    const word = fc.string({ unit: 'binary', minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.record({
          question: word,
          background: fc.option(word),
          areaCode: word,
          themes: fc.array(word, { maxLength: 7 }),
          organisation: word,
          name: word,
          email: word,
          idempotencyKey: word,
        }),
        (input) => {
          const answer = readRequest(input);
          if (!('problem' in answer)) return false;
          const said = JSON.stringify(answer);
          return answer.fields.length > 0 && !said.includes(input.email) && !said.includes(input.areaCode);
        },
      ),
    );
  });

  test.each([
    ['question', 'Te kort', 'Beschrijf uw vraag in minstens 20 tekens.'],
    ['question', 'x'.repeat(2001), 'Houd uw vraag korter dan 2000 tekens.'],
    ['email', 'geen adres', 'Dit is geen volledig e-mailadres. Schrijf het als naam@organisatie.nl.'],
    ['email', 'a@b.nl\u0000', 'Dit is geen volledig e-mailadres. Schrijf het als naam@organisatie.nl.'],
    ['name', ' ', 'Vul uw naam in.'],
    ['organisation', '\u0007', 'Vul de naam van uw organisatie in.'],
    ['areaCode', "GM0632'; drop table", 'Dit gebied kennen wij niet. Kies een gebied uit de lijst.'],
    ['areaCode', '', 'Kies voor welk gebied u deze vraag stelt.'],
    ['idempotencyKey', 'kort', 'Geef een willekeurige sleutel van 22 tot 200 letters, cijfers, - of _, bijvoorbeeld een nieuwe UUID.'],
    [
      'idempotencyKey',
      'a'.repeat(40),
      'Geef een willekeurige sleutel van 22 tot 200 letters, cijfers, - of _, bijvoorbeeld een nieuwe UUID.',
    ],
  ])('is refused in %s with one sentence: %j', (path, value, message) => {
    expect(readRequest({ ...valid, idempotencyKey: crypto.randomUUID(), [path]: value })).toMatchObject({
      problem: 'InvalidInput',
      fields: [{ path, message }],
    });
  });

  test('counts characters as the database does', () => {
    expect(readRequest({ ...valid, question: '😀'.repeat(19) })).toMatchObject({ problem: 'InvalidInput' });
    expect(readRequest({ ...valid, question: '😀'.repeat(2000) })).not.toHaveProperty('problem');
  });
});
