import { readFileSync } from 'node:fs';
import { measuresOf } from '@kennishub/api/guidance/readability/measures.ts';
import { type Hurt, readabilityOf } from '@kennishub/api/guidance/readability/readability.ts';
import { levelOf, type ReadingLevel } from '@kennishub/api/guidance/readability/score.ts';
import { sentencesOf } from '@kennishub/api/guidance/readability/sentences.ts';
import { syllablesOf } from '@kennishub/api/guidance/readability/syllables.ts';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Judged = { level: ReadingLevel; use: 'set' | 'judge'; text: string };
const texts = parse(readFileSync(new URL('readability-texts.yaml', import.meta.url), 'utf8')) as Judged[];
const levelFor = (text: string): ReadingLevel | null => {
  const measures = measuresOf(sentencesOf(text, { markdown: true }));
  return measures && levelOf(measures);
};

test.each([
  ['school scholen team jeugdteams coach sneeuw vijf', 1, 2, 1, 2, 1, 1, 1],
  ['online website bureau niveau nieuwe mooie draaien één', 2, 2, 2, 2, 2, 2, 2, 1],
  ['ideeën coördinatie financiële officieel beïnvloeden geïnteresseerd cliënt', 3, 5, 5, 4, 4, 5, 2],
  ['gemeente bijeenkomst theorie situatie individueel materiaal radio creatief', 3, 3, 3, 4, 5, 4, 3, 3],
  ['samenwerkingsverband leerplichtambtenaar thuiszitters jeugdhulp beoordelen', 6, 5, 3, 2, 4],
  ['swv OZA GGD privacy yoga dyslexie adequaat actueel reageren', 3, 3, 3, 3, 2, 3, 3, 3, 4],
])('counts the syllables of %s', (words, ...counts) => {
  expect(String(words).split(' ').map(syllablesOf)).toEqual(counts);
});

describe('sentences', () => {
  const textsOf = (text: string) => sentencesOf(text, { markdown: true }).map((sentence) => sentence.text);

  test('end at a full stop, but not behind an abbreviation or within a figure', () => {
    expect(textsOf('Dat kost ca. 3.500 euro, o.a. voor dhr. De Boer. Wie betaalt? De gemeente!')).toEqual([
      'Dat kost ca. 3.500 euro, o.a. voor dhr. De Boer.',
      'Wie betaalt?',
      'De gemeente!',
    ]);
  });

  test('are the items of a list and the paragraphs; headings, tables, code and addresses are none', () => {
    const text =
      '## Zo gaat het\n\nEerst praten wij\nmet elkaar\n\n- **ouders** en [school](https://voorbeeld.nl/a-b)\n- jeugdhulp\n\n| a | b |\n\n```\ncode\n```\n\nZie https://voorbeeld.nl/lang.';
    expect(textsOf(text).map((sentence) => sentence.trim())).toEqual([
      'Eerst praten wij met elkaar',
      'ouders en school',
      'jeugdhulp',
      'Zie',
    ]);
  });

  test('know their place in the text as it was written', () => {
    const text = '## Kop\n\n> Wij *doen* het samen. Daarna pas de rest.';
    for (const { from, to } of sentencesOf(text, { markdown: true })) expect(text.slice(from, to)).toMatch(/^(Wij|Daarna)[^>]*\.$/);
  });
});

describe('the level', () => {
  test.each(texts.filter(({ use }) => use === 'set').map(({ level, text }) => [level, text]))(
    'is %s for what its borders were set by: %s',
    (level, text) => {
      expect(levelFor(text)).toBe(level);
    },
  );

  test('is right for at least eight in ten others', () => {
    const others = texts.filter(({ use }) => use === 'judge');
    const wrong = others.flatMap(({ level, text }) =>
      levelFor(text) === level ? [] : [`${level}, judged ${levelFor(text)}: ${text.slice(0, 60)}`],
    );
    expect(others.length).toBeGreaterThanOrEqual(10);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(others.length / 5);
  });

  test('is not told of a few words, and titles do not count', () => {
    expect(readabilityOf({ title: 'woord '.repeat(60), approach: 'Wij praten samen.' }, {})).toMatchObject({
      score: null,
      level: null,
      sentences: [],
    });
    expect(readabilityOf({}, {})).toEqual({ score: null, level: null, measures: null, sentences: [] });
    expect(readabilityOf({ approach: 12, effects: [null, { evidence: 'x' }] }, {}).sentences).toEqual([]);
  });
});

describe('a sentence hurts', () => {
  const abbreviations = { oogo: ['op overeenstemming gericht overleg'], po: ['primair onderwijs'], swv: ['samenwerkingsverband'] };
  const hurtsOf = (approach: string): Hurt[] =>
    readabilityOf({ approach }, abbreviations).sentences.flatMap(({ reasons }) => reasons.map(({ hurt }) => hurt));

  test.each<[Hurt, string]>([
    ['long-sentence', 'Wij gaan elke week met de ouders en de leraren om de tafel om te zien of het kind al iets verder is dan eerst.'],
    ['passive', 'De hulp wordt door de gemeente betaald.'],
    ['passive', 'Daarna werden de afspraken besproken.'],
    ['noun-pile', 'Dit vraagt samenwerking, afstemming, verbetering en signalering.'],
    ['jargon', 'Wij implementeren het plan.'],
    ['jargon', 'Wij praten met betrekking tot het plan.'],
    ['abbreviation', 'Het OOGO stemt in.'],
    ['abbreviation', 'Het swv stemt in.'],
    ['long-words', 'De samenwerkingsovereenkomst helpt leerplichtambtenarenorganisaties.'],
  ])('%s: %s', (hurt, sentence) => {
    expect(hurtsOf(sentence)).toEqual([hurt]);
  });

  test.each([
    'Zij worden blij van school.',
    'Gemeenten worden partner.',
    'Het overleg op overeenstemming: OOGO, een op overeenstemming gericht overleg.',
    'De po is geen school.',
    'Leerlingen, instellingen en verenigingen doen mee.',
  ])('not: %s', (sentence) => {
    expect(hurtsOf(sentence)).toEqual([]);
  });

  test('at the right place, the worst first, and an abbreviation once', () => {
    const approach = '## Aanpak\n\nHet OOGO stemt in. Het OOGO wordt gehoord. De hulp wordt betaald en wij implementeren dat.';
    const { sentences } = readabilityOf({ approach }, abbreviations);
    expect(sentences.map(({ path, from, to }) => [path, approach.slice(from, to)])).toEqual([
      ['approach', 'De hulp wordt betaald en wij implementeren dat.'],
      ['approach', 'Het OOGO wordt gehoord.'],
      ['approach', 'Het OOGO stemt in.'],
    ]);
    expect(sentences.flatMap(({ reasons }) => reasons).filter(({ hurt }) => hurt === 'abbreviation')).toHaveLength(1);
  });
});

test('a text of signs alone takes no time', () => {
  const began = performance.now();
  for (const sign of ['`', '[', '![', '**', '> ', 'a.', '```\n', '[a](', 'é'])
    readabilityOf({ approach: sign.repeat(20_000 / sign.length) }, {});
  expect(performance.now() - began).toBeLessThan(5_000);
});
