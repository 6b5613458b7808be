import { singular, splitCompound, wordsInside } from '@kennishub/api/search/text/compounds.ts';
import { relatedStems } from '@kennishub/api/search/text/derivations.ts';
import { findExpressions } from '@kennishub/api/search/text/expressions.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { normalise } from '@kennishub/api/search/text/normalise.ts';
import { plainText } from '@kennishub/api/search/text/plain-text.ts';
import { readQuery } from '@kennishub/api/search/text/query.ts';
import { stem } from '@kennishub/api/search/text/stem.ts';
import { tokenise } from '@kennishub/api/search/text/tokens.ts';
import { synonyms } from '@kennishub/api/search/text/words/synonyms.ts';
import { errorsBetween } from '@kennishub/api/search/understanding/errors-between.ts';
import { likelyAmong } from '@kennishub/api/search/understanding/likely-words.ts';
import { cutAtNumbers, cutIntoKnown } from '@kennishub/api/search/understanding/run-together.ts';
import { mended, unknownWords, wordsOfLists } from '@kennishub/api/search/understanding/typing-errors.ts';
import { describe, expect, it, test } from 'vitest';

const lexicon = createLexicon();

const compounds = `
  onderwijs+zorg+arrangement onderwijs+zorg+arrangementen jeugd+hulp jeugd+zorg jeugd+arts jeugd+gezondheid+s+zorg jeugd+hulp+werker jeugd+hulp+aanbieders
  jeugd+team wijk+teams wijk+team thuiszitter+s+pact thuiszitter+s+team thuiszitter+s+protocol thuiszitter+s+aanpak school+maatschappelijk
  leerplicht+ambtenaar leerplicht+ambtenaren samenwerking+s+verband samenwerking+s+verbanden samenwerking+s+agenda ontwikkeling+s+perspectief
  ziekte+verzuim school+verzuim verzuim+protocol school+bestuur school+bestuurders school+ondersteuning+s+team ondersteuning+s+team ondersteuning+s+plan
  maatwerk+pot maatwerk+functionaris doorzetting+s+pot doorbraak+tafel netwerk+regie netwerk+bijeenkomsten regie+groep
  populatie+bekostiging onderwijs+achterstanden onderwijs+consulenten kind+er+opvang kind+er+dagverblijven kind+centrum basis+school basis+onderwijs
  contact+persoon praktijk+onderwijs beroep+s+onderwijs zorg+boerderij zorg+route zorg+routes zorg+aanbieders zorg+team gezin+s+huis
  werk+routine stoplicht+monitor effect+en+trap kennisdeling+s+sessie leerling+en+vervoer gedrag+s+wetenschapper ouder+tevredenheid ouder+platform
  preventie+programma's arbeid+s+markt resultaat+afspraken systeem+financiering rebound+voorziening
`
  .trim()
  .split(/\s+/);

const wholeWords = `
  onderwijs leerling leerlingen samenwerken samenwerking voorschool gezondheid zorgvuldig zorgwekkend zorgeloos gemeente gemeenten wethouder wethouders
  beleid betrokkenheid ontwikkeling begeleiding werkelijk dagelijks tijdelijk regelmatig huiswerk stadhuis woerden zeist oudewater montfoort nieuwegein
  vijfheerenlanden wijdemeren schouwen zoetermeer apeldoorn hoogeveen maatschappelijk interprofessioneel normaliseren vroegtijdig toegankelijk
  evaluatie kwetsbaar ononderbroken lekstroom
`
  .trim()
  .split(/\s+/);

describe('compounds', () => {
  test('there are at least 60 of them and 40 words that are none', () => {
    expect(compounds.length).toBeGreaterThanOrEqual(60);
    expect(wholeWords.length).toBeGreaterThanOrEqual(40);
  });
  it.each(compounds)('cuts %s', (written) => {
    const word = normalise(written.replaceAll('+', ''));
    const links = new Set(['s', 'en', 'er']);
    const parts = normalise(written)
      .split('+')
      .filter((part) => !links.has(part))
      .map((part) => stem(part, lexicon.irregular));
    expect(splitCompound(word, lexicon)?.map((part) => stem(part, lexicon.irregular))).toEqual(parts);
  });
  it.each(wholeWords)('leaves %s whole', (word) => expect(splitCompound(word, lexicon)).toBeNull());

  test('gives the words in between as well, never the whole', () => {
    expect(wordsInside('onderwijszorgarrangement', lexicon).sort()).toEqual([
      'arrangement',
      'onderwijs',
      'onderwijszorg',
      'zorg',
      'zorgarrangement',
    ]);
  });
});

describe('forms of a verb that have stems of their own', () => {
  it.each([
    ['betalen', 'betaalt'],
    ['vastlopen', 'vastloopt'],
    ['bespreken', 'bespreekt'],
    ['stoppen', 'stopt'],
    ['stoppen', 'gestopt'],
    ['delen', 'gedeeld'],
    ['thuiszitten', 'thuiszitter'],
    ['uitgevallen', 'uitval'],
    ['aangemeld', 'aanmelding'],
    ['doorverwezen', 'doorverwijzing'],
    ['doorgestroomd', 'doorstroom'],
    ['afgesproken', 'afspraak'],
    ['aangeboden', 'aanbod'],
    ['ingekocht', 'inkoop'],
    ['onderzocht', 'onderzoek'],
    ['verbonden', 'verbinding'],
    ['besproken', 'bespreking'],
    ['toegewezen', 'toewijzing'],
  ])('%s and %s find each other', (one, other) => {
    const [first, second] = [stem(one, lexicon.irregular), stem(other, lexicon.irregular)];
    expect(relatedStems(first)).toContain(second);
    expect(relatedStems(second)).toContain(first);
  });
  it.each([
    ['potje', 'pot'],
    ['lijntjes', 'lijn'],
  ])('%s finds %s', (small, one) => expect(relatedStems(stem(small, lexicon.irregular))).toContain(stem(one, lexicon.irregular)));
  it.each(['po', 'wet', 'pact', 'mbo'])('%s has none', (word) => expect(relatedStems(word)).toEqual([]));
});

describe('a word that looks like another', () => {
  const likely = (word: string, similarity: number) => ({ word, stem: word, documents: 5, beginning: false, similarity });
  test('is mended with two errors only when the two are alike', () => {
    expect(mended('verlengen', [likely('verkennen', 0.25)])).toBeNull();
    expect(mended('thuiszitetrs', [likely('thuiszitters', 0.53)])?.word).toBe('thuiszitters');
    expect(mended('thuiszitetr', [likely('thuiszitters', 0.53)], 1)).toBeNull();
    expect(mended('leerplichambtenaar', [likely('leerplichtambtenaar', 0.8)])?.word).toBe('leerplichtambtenaar');
  });

  test('is found among others by its errors, its beginning or most of its groups of letters, the most frequent first', () => {
    const among = likelyAmong(
      ['school', 'schoolangst', 'thuiszitters', 'thuiszittersaanpak', 'leerplicht'].map((word, index) => ({
        word,
        stem: word,
        documents: index + 1,
      })),
    );
    expect(among('schoo').map(({ word, beginning }) => [word, beginning])).toEqual([
      ['schoolangst', true],
      ['school', true],
    ]);
    expect(among('thuiszitetrs').map(({ word }) => word)).toEqual(['thuiszitters']);
    expect(among('thuiszittersaanpak').map(({ word }) => word)).toEqual(['thuiszittersaanpak']);
    expect(among('verlof')).toEqual([]);
  });
});

describe('forms of a word have one stem', () => {
  it.each([
    ['school', 'scholen'],
    ['gezin', 'gezinnen'],
    ['huis', 'huizen'],
    ['verblijf', 'verblijven'],
    ['proef', 'proeven'],
    ['kind', 'kinderen'],
    ['vrijstelling', 'vrijstellingen'],
    ['thuiszitten', 'thuiszittende'],
    ['leraar', 'leraren'],
    ['praktijk', 'praktijken'],
    ['stad', 'steden'],
    ['gemeente', 'gemeentelijke'],
    ['samenwerken', 'samenwerking'],
    ['les', 'lessen'],
    ['huisarts', 'huisartsen'],
    ['plaats', 'plaatsen'],
    ['grens', 'grenzen'],
    ['pleegkind', 'pleegkinderen'],
    ['organisatie', 'organisaties'],
    ['procedure', 'procedures'],
    ['proces', 'processen'],
    ['autisme', 'autistische'],
  ])('%s and %s', (one, other) => expect(stem(one, lexicon.irregular)).toBe(stem(other, lexicon.irregular)));

  it.each([
    ['po', 'po'],
    ['vo', 'vo'],
    ['so', 'so'],
    ['5a', '5a'],
    ['mazl', 'mazl'],
  ])('%s stays', (word, same) => expect(stem(word)).toBe(same));

  it.each([
    ['gezinnen', 'gezin'],
    ['huizen', 'huis'],
    ['verblijven', 'verblijf'],
    ['teams', 'team'],
    ['scholen', 'school'],
    ['school', null],
  ])('the singular of %s is %s', (word, one) => expect(singular(word)).toBe(one));
});

describe('spellings of the field', () => {
  it.each([
    ['M@ZL', ['mazl']],
    ['(v)so', ['so', 'vso']],
    ['jeugd(hulp)', ['jeugdhulp', 'jeugd']],
    ['regio’s', ['regio']],
    ['SWV PO 22.01', ['swv', 'po', '2201']],
    ['SWV PO 22-01', ['swv', 'po', '2201']],
    ['artikel 5 onder a', ['artikel', '5a']],
    ['art. 5a', ['art', '5a']],
    ['2019-2022', ['2019', '2022']],
    ['coördinator', ['coordinator']],
    ['Súdwest-Fryslân', ['sudwest', 'fryslan', 'sudwestfryslan']],
    ['onderwijs-zorg', ['onderwijs', 'zorg', 'onderwijszorg']],
    ['ĳsselstein', ['ijsselstein']],
    ["ib'er", ['iber']],
    ['Onderwijs(zorg)consulenten', ['onderwijsconsulenten', 'onderwijszorgconsulenten']],
  ])('%s', (text, words) => expect(tokenise(text, lexicon).map((token) => token.word)).toEqual(words));

  test('Markdown is read as text', () =>
    expect(plainText('## Doel\n\n- **Samen** [verder](https://example.nl/pad)\n')).toBe('Doel Samen verder'));
});

test('a word that only the lists have may be mistyped as well', () => {
  const words = wordsOfLists(lexicon);
  expect(words.map(({ word }) => word)).toContain('schoolangst');
  expect(mended('schoolangts', words, 1)?.word).toBe('schoolangst');
});

describe('a compound that no document has', () => {
  const known = { documents: 9, of: (base: string) => Number(['school', 'training', 'jeugdhulp'].includes(base)) };
  const cutOf = (word: string) => cutIntoKnown(word, known, lexicon);
  test('is cut into words of documents', () => expect(cutOf('jeugdhulptraining')).toEqual(['jeugdhulp', 'training']));
  test('is cut into words of the lists as well, linking letters and all', () =>
    expect(cutOf('weerbaarheidstraining')).toEqual(['weerbaarheids', 'training']));
  test('is left alone when one half is known to nobody', () => expect(cutOf('zweefvliegtraining')).toBeNull());
});

describe('numbers and words that were typed as one', () => {
  const known = { documents: 9, of: (base: string) => Number(['gezin', 'plan', 'school', 'po'].includes(base)) };
  const cutOf = (word: string) => cutAtNumbers(word, known, lexicon);
  test('are taken apart', () => {
    expect(cutOf('1gezin1plan')).toEqual(['1', 'gezin', '1', 'plan']);
    expect(cutOf('school2019')).toEqual(['school', '2019']);
  });
  test('are left alone when they are a code, or a piece is known to nobody', () => {
    for (const code of ['jz19', 'gm0344', 'po2201', 'xqzvw4school', '2019', 'school', '']) expect(cutOf(code)).toBeNull();
  });
  test('are no longer than what somebody types', () => expect(cutOf(`${'1'.repeat(50)}school`)).toBeNull());
});

describe('an expression', () => {
  const found = (text: string): string[] =>
    findExpressions(tokenise(text, lexicon, { withFunctionWords: true }), lexicon).flatMap(({ replacements }) =>
      replacements.map((replacement) => replacement.text),
    );
  test('of two words is found with words between them', () => expect(found('wij kopen samen hulp in')).toContain('inkoop'));
  test('that begins with a function word is not', () => {
    expect(found('een kind zonder school')).toContain('thuiszitter');
    expect(found('hulp zonder beschikking op school')).not.toContain('thuiszitter');
  });
  test('of more than two words is not found with other words between them', () => {
    expect(found('gemeente en scholen samen')).toContain('oogo');
    expect(found('gemeente en scholen jeugdhulp samen')).not.toContain('oogo');
  });
  test('is found in another form of its verb, and then counts a little less', () => {
    const strengthOf = (text: string) =>
      findExpressions(tokenise(text, lexicon, { withFunctionWords: true }), lexicon)
        .flatMap(({ replacements }) => replacements)
        .find((replacement) => replacement.text === 'doorzettingsmacht')?.strength;
    expect(strengthOf('iemand die knopen doorhakt')).toBeCloseTo((strengthOf('knopen doorhakken') ?? 0) * 0.85);
  });
  test('may be a village or a former name of a municipality', () => {
    expect(found('mijdrecht')).toEqual(['de ronde venen']);
    expect(found('den bosch')).toEqual(['hertogenbosch']);
  });
  test('stands in the lists under a key of its own', () => {
    const keys = synonyms.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a query', () => {
  const words = (text: string): string[] => readQuery(text, lexicon).words.map(({ word }) => word);
  test('loses the words that only ask', () =>
    expect(words('Hoe krijgen we thuiszitters sneller naar school?')).toEqual(['thuiszitters', 'school']));
  test('keeps one for the phrase it is part of, without its own meaning, and never the one that opens the question', () => {
    expect(readQuery('een kind loopt vast', lexicon).words.map(({ word, asks }) => [word, asks])).toEqual([
      ['kind', false],
      ['loopt', true],
      ['vast', false],
    ]);
    expect(words('wie betaalt de verzorging')).toEqual(['betaalt', 'verzorging']);
  });
  test('takes no everyday word for a typing error, only what is none', () => {
    const query = readQuery('avond avont', lexicon);
    const open = unknownWords(query, { documents: 9, of: () => 0 }, lexicon);
    expect(open.map(({ word }) => word)).toEqual(['avont']);
  });

  test('takes no word of a phrase of the lists for a typing error', () => {
    const query = readQuery('long covid', lexicon);
    expect(unknownWords(query, { documents: 9, of: () => 0 }, lexicon)).toEqual([]);
  });
  test('keeps them when nothing else is there', () => expect(words('wie helpt')).toEqual(['wie', 'helpt']));
  test('does not find by a bare number, unless that is all', () => {
    expect(readQuery('cluster 4', lexicon).words.map(({ number }) => number)).toEqual([false, true]);
    expect(readQuery('2019', lexicon).words.map(({ number }) => number)).toEqual([false]);
  });
  test('is cut, and never in half a character', () => {
    const { text, words: kept } = readQuery(`${'jeugdhulp '.repeat(60)}\ud83d`, lexicon);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.isWellFormed()).toBe(true);
    expect(kept).toHaveLength(1);
    expect(readQuery(Array.from({ length: 40 }, (_, index) => `woord${index}`).join(' '), lexicon).words).toHaveLength(16);
  });
});

test('a swap of neighbours is one typing error', () => {
  expect(errorsBetween('netwerkregei', 'netwerkregie')).toBe(1);
  expect(errorsBetween('leerplichambtenaar', 'leerplichtambtenaar')).toBe(1);
  expect(errorsBetween('school', 'scholen')).toBe(3);
});
