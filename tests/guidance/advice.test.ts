import { completenessOf } from '@kennishub/api/guidance/completeness/completeness.ts';
import { leftOut, optionalFields } from '@kennishub/api/guidance/completeness/optional-fields.ts';
import { pilotBlocks } from '@kennishub/api/guidance/completeness/pilot-blocks.ts';
import { personalDataIn } from '@kennishub/api/guidance/personal-data/personal-data.ts';
import { readFields, textsOf } from '@kennishub/api/guidance/texts/content-texts.ts';
import { voicesIn } from '@kennishub/api/guidance/voices/voices.ts';
import { checkItem, type Shape, shapes } from '@kennishub/db/content';
import { describe, expect, test } from 'vitest';

const words = (count: number) => 'woord '.repeat(count).trim();

describe('completeness of a practice', () => {
  const full = {
    phase: 'kept',
    decision: { text: 'Blijft.' },
    aim: words(10),
    audience: words(5),
    approach: words(40),
    organisations: [
      { organisation: 'a', role: 'lead' },
      { organisation: 'b', role: 'partner' },
    ],
    effects: [
      { step: 1, evidence: [{ kind: 'noticeable', statement: 'Zichtbaar.' }] },
      { step: 2, evidence: [{ kind: 'countable', statement: 'Twaalf.' }] },
    ],
    aftermath: words(3),
    lessons: words(15),
    costs: 'Niets.',
    contactRole: 'Projectleider',
    sources: [{ publication: 'x' }],
  };

  test('has blocks that weigh 100 together', () => {
    expect(pilotBlocks.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  test('is 100 with every block and 0 with none; what is no content counts as nothing', () => {
    expect(completenessOf('pilot', full)).toEqual({ score: 100, missing: [] });
    expect(completenessOf('pilot', {}).score).toBe(0);
    expect(completenessOf('pilot', { aim: 3, effects: 'x', organisations: { a: 1 }, sources: null }).score).toBe(0);
  });

  test('names what is missing, the largest gain first', () => {
    const { score, missing } = completenessOf('pilot', { ...full, effects: [], lessons: null, contactRole: ' ', approach: words(10) });
    expect(score).toBe(100 - 18 - 12 - 8 - 4);
    expect(missing.map(({ path, gain }) => [path, gain])).toEqual([
      ['effects', 18],
      ['lessons', 12],
      ['approach', 8],
      ['contactRole', 4],
    ]);
  });

  test.each([
    ['one step that is noticed', 6, [{ evidence: [{ kind: 'noticeable', statement: 'x' }] }]],
    ['one step that is counted', 12, [{ evidence: [{ kind: 'countable', statement: 'x' }] }]],
    ['a step without evidence', 0, [{ evidence: [] }, { evidence: [{ kind: 'noticeable', statement: 'x' }] }]],
  ])('gives results with %s %i points', (_what, points, effects) => {
    expect(completenessOf('pilot', { effects }).score).toBe(points);
  });
});

/** The fields of a format that are not asked for when nothing is given. */
function mayBeEmpty(type: keyof typeof shapes): string[] {
  const list = { has: () => false, complaint: () => 'unknown' };
  const lists = new Proxy({}, { get: (_lists, name) => (name === 'terms' ? new Proxy({}, { get: () => list }) : list) });
  const checked = checkItem(type, type === 'term' ? { vocabulary: 'theme' } : {}, lists as Parameters<typeof checkItem>[2], new Date());
  const needed = 'problems' in checked ? checked.problems.map(({ path }) => path) : [];
  return shapes[type].map(({ name }) => name).filter((name) => !needed.includes(name) && name !== 'vocabulary');
}

test.each(Object.keys(optionalFields) as (keyof typeof optionalFields)[])(
  'every field that may be empty in a %s is asked for, or left out on purpose',
  (type) => {
    expect([...Object.keys(optionalFields[type]), ...leftOut[type]].sort()).toEqual(mayBeEmpty(type).sort());
  },
);

test('every text of the formats is read, slugs and names of areas apart', () => {
  const references =
    /^(?:slug|region|vocabulary|theme|themes|advice|advices|municipalit(?:y|ies)|youthRegions?|partnerships|schoolTypes|factors|collaborationModel|fundingVariants|partnerTypes?|organisation|organisers|missing|source|publication|competences|type|parent|date|adoptedOn|startsOn|startsAt|endsAt)$/;
  const textFields = (shape: Shape): string[] =>
    shape.flatMap(({ name, holds }) =>
      typeof holds === 'string' ? (holds === 'text' ? [name] : []) : 'group' in holds ? textFields(holds.group) : [],
    );
  const unknown = Object.values(shapes)
    .flatMap(textFields)
    .filter((name) => !readFields.includes(name) && !references.test(name));
  expect([...new Set(unknown)]).toEqual([]);
});

test('texts are found wherever they stand', () => {
  expect(textsOf({ slug: 'a', effects: [{ step: 1, evidence: [{ statement: 'Zo.', source: 'b' }] }], synonyms: ['x'], aim: ' ' })).toEqual([
    { path: 'effects.0.evidence.0.statement', kind: 'prose', text: 'Zo.' },
    { path: 'synonyms.0', kind: 'words', text: 'x' },
  ]);
});

describe('a voice', () => {
  const organisationTypes = new Map([['swv-a', 'swv-primary']]);
  const hearingsOf = (content: Record<string, unknown>) => voicesIn(content, organisationTypes).map(({ hearing }) => hearing);

  test('takes part by a partner type, an organisation or a place at the table', () => {
    expect(
      hearingsOf({
        partnerTypes: ['local-team'],
        organisations: [{ organisation: 'swv-a', role: 'lead' }],
        participants: [{ partnerType: 'parents' }],
      }),
    ).toEqual(['takes-part', 'takes-part', 'missing', 'takes-part']);
  });

  test('speaks when the text tells what they think, and is only mentioned otherwise', () => {
    const approach = 'Volgens leraren gaat het goed. De gemeente betaalt. Ouders denken mee over de aanpak. Zij sturen jeugdhulp.';
    expect(hearingsOf({ approach })).toEqual(['speaks', 'mentioned', 'mentioned', 'speaks']);
    expect(voicesIn({ approach }, new Map())[1]?.reason).toBe('Wel genoemd, maar niet aan het woord en niet bij de partners: gemeente.');
  });

  test('is missing from nothing', () => {
    expect(hearingsOf({})).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(hearingsOf({ partnerTypes: 'school', participants: [null, 3], organisations: [{}], constructor: 'x' })).toEqual([
      'missing',
      'missing',
      'missing',
      'missing',
    ]);
  });
});

describe('personal data', () => {
  const found = (approach: string) => personalDataIn({ approach }).map(({ kind, from, to }) => [kind, approach.slice(from, to)]);

  test.each([
    ['bsn', 'Het nummer is 123 456 782, zei zij.', '123 456 782'],
    ['email', 'Mail j.jansen@woerden.nl of info@woerden.nl.', 'j.jansen@woerden.nl'],
    ['email', 'Mail sanne.de.vries@school.example voor meer.', 'sanne.de.vries@school.example'],
    ['email', 'Mail [ons](mailto:team12@gmail.com).', 'team12@gmail.com'],
    ['telephone', 'Bel 06-12345678 voor een afspraak.', '06-12345678'],
    ['telephone', 'Bel +31 6 1234 5678 voor een afspraak.', '+31 6 1234 5678'],
    ['telephone', 'Bel mevrouw Jansen op 0348-123456.', '0348-123456'],
    ['birth-date', 'Hij is geboren op 3 mei 2012 en woont hier.', 'Hij is geboren op 3 mei 2012'],
    ['birth-date', 'Sanne de Vries (12-03-2011) zit thuis.', 'Sanne de Vries (12-03-2011'],
    ['birth-date', 'Geboortedatum: 2011-03-12.', 'Geboortedatum: 2011-03-12'],
    ['home-address', 'Het gezin woont op de Van der Kempstraat 12a, 1234 AB Woerden.', 'Van der Kempstraat 12a, 1234 AB'],
    ['home-address', 'Zij woont aan de Dorpsweg 3.', 'Dorpsweg 3'],
  ])('%s in: %s', (kind, text, data) => {
    expect(found(text)).toEqual([[kind, data]]);
  });

  test.each([
    'Mail info@woerden.nl, leerplicht.rbl@gemeente.nl of de-schakels@school.nl.',
    'Bel 0348-123456, 14 0348 of 0800-1234567.',
    'Tussen 12-03-2019 en 1 mei 2020 deden 123 scholen mee; dat kostte € 123.456.782.',
    'Het kind is geboren in 2012. Het plan van 3 mei 2012 bleef. Utrecht West (12-03-2019).',
    'De school staat aan de Dorpsweg 3. Weg 3 is het tweede spoor.',
    'In straat 4 van de proef, artikel 5 onder a, leden 1 tot en met 4.',
    'Zie https://voorbeeld.nl/a/20190312-12345678.',
  ])('not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is looked for in every field, and never repeated in the advice', () => {
    const content = {
      title: 'Bel 06-12345678',
      place: 'Dorpsweg 3',
      website: 'https://x.nl/06-12345678',
      effects: [{ evidence: [{ statement: 'jan.jansen@x.nl' }] }],
    };
    const all = personalDataIn(content);
    expect(all.map(({ kind, path }) => [kind, path])).toEqual([
      ['telephone', 'title'],
      ['email', 'effects.0.evidence.0.statement'],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/1234|jansen/);
  });
});
