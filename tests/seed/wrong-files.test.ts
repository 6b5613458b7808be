import { schema } from '@kennishub/db';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Files, mistakesIn, type PilotKeys, pilotFile } from './folder.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const pilot = (keys: PilotKeys, body?: string): Files => ({ 'pilots/proef.md': pilotFile(keys, body) });
const organisations = (text: string): Files => ({ 'organisations/proef.yaml': text });

/** What is wrong, the files, and the one mistake that is to be told. */
const cases: [name: string, files: Files, mistake: string][] = [
  [
    'an unknown theme',
    pilot({ themes: '[preventon-and-access]' }),
    'pilots/proef.md:7:10 — themes[0]: unknown theme "preventon-and-access". Did you mean "prevention-and-access"?',
  ],
  [
    'a theme by its Dutch label',
    pilot({ themes: '[Thuiszitters]' }),
    'pilots/proef.md:7:10 — themes[0]: unknown theme "Thuiszitters". Did you mean "home-sitters"?',
  ],
  [
    'an unknown municipality',
    pilot({ municipalities: '[Woerde]' }),
    'pilots/proef.md:6:18 — municipalities[0]: unknown municipality "Woerde". Did you mean "Woerden"?',
  ],
  [
    'a municipality in small letters',
    pilot({ municipalities: '[woerden]' }),
    'pilots/proef.md:6:18 — municipalities[0]: unknown municipality "woerden". Did you mean "Woerden"?',
  ],
  [
    'a municipality without its accent',
    pilot({ municipalities: '[Sudwest Fryslan]' }),
    'pilots/proef.md:6:18 — municipalities[0]: unknown municipality "Sudwest Fryslan". Did you mean "Súdwest-Fryslân"?',
  ],
  [
    'a municipality by its everyday name',
    pilot({ municipalities: '[Den Haag]' }),
    'pilots/proef.md:6:18 — municipalities[0]: unknown municipality "Den Haag". Did you mean "\'s-Gravenhage"?',
  ],
  [
    'an unknown youth region',
    pilot({ youthRegions: '[zuid-limbrug]' }),
    'pilots/proef.md:9:16 — youthRegions[0]: unknown youth region "zuid-limbrug". Did you mean "zuid-limburg"?',
  ],
  [
    'an unknown partnership',
    pilot({ partnerships: '[PO26O4]' }),
    'pilots/proef.md:9:16 — partnerships[0]: unknown partnership "PO26O4". Did you mean "PO2604"?',
  ],
  [
    'an unknown region',
    pilot({ region: 'utrecht-wst' }),
    'pilots/proef.md:9:9 — region: unknown inspiration region "utrecht-wst". Did you mean "utrecht-west"?',
  ],
  [
    'an unknown source',
    pilot({ sources: '[{ publication: implementatieplan }]' }),
    'pilots/proef.md:8:26 — sources[0].publication: unknown publication "implementatieplan". ',
  ],
  [
    'an unknown organisation',
    pilot({ organisations: '[{ organisation: gemeente-woerdn, role: lead }]' }),
    'pilots/proef.md:9:33 — organisations[0].organisation: unknown organisation "gemeente-woerdn". Did you mean "gemeente-woerden"?',
  ],
  [
    'an unknown role',
    pilot({ organisations: '[{ organisation: gemeente-woerden, role: leader }]' }),
    'pilots/proef.md:9:57 — organisations[0].role: unknown word "leader". Did you mean "lead"? It is one of: lead, partner, funder, researcher, organiser.',
  ],
  [
    'an unknown related item',
    pilot({ related: '[{ slug: maatwerkmakr, reason: Lijkt erop. }]' }),
    'pilots/proef.md:9:19 — related[0].slug: unknown practice, publication or knowledge session "maatwerkmakr". Did you mean "maatwerkmaker"?',
  ],
  [
    'a relation with itself',
    pilot({ related: '[{ slug: proef, reason: Lijkt erop. }]' }),
    'pilots/proef.md:9:10 — related: a practice is not related to itself.',
  ],
  ['an unknown key', pilot({ samenvating: 'x' }), 'pilots/proef.md:9:1 — samenvating: unknown key "samenvating". '],
  ['a misspelt key', pilot({ phasNote: 'x' }), 'pilots/proef.md:9:1 — phasNote: unknown key "phasNote". Did you mean "phaseNote"?'],
  [
    'a comma that begins a key',
    pilot({ sources: '[{ publication: implementatieplan-met-andere-ogen, chapter: Doel, en meer }]' }),
    'pilots/proef.md:8:76 — sources[0].en meer: unknown key "en meer". If it is part of a sentence: text with a comma inside { } must stand between quotes.',
  ],
  [
    'a key that is missing',
    pilot({ phase: null }),
    'pilots/proef.md:2:1 — phase: is missing; it is one of: idea, pilot, decision, kept, stopped.',
  ],
  ['a key that is empty', pilot({ themes: '' }), 'pilots/proef.md:7:9 — themes: is empty: fill it in, or leave it out.'],
  [
    'an unknown phase',
    pilot({ phase: 'pilto' }),
    'pilots/proef.md:4:8 — phase: unknown word "pilto". Did you mean "pilot"? It is one of: idea, pilot, decision, kept, stopped.',
  ],
  ['no theme at all', pilot({ themes: '[]' }), 'pilots/proef.md:7:9 — themes: needs at least one entry.'],
  ['no source', pilot({ sources: '[]' }), 'pilots/proef.md:8:10 — sources: needs at least one entry.'],
  [
    'the same theme twice',
    pilot({ themes: '[home-sitters, home-sitters]' }),
    'pilots/proef.md:7:24 — themes[1]: stands in this list twice.',
  ],
  ['a list where none belongs', pilot({ title: '[a, b]' }), 'pilots/proef.md:2:8 — title: must be text.'],
  ['text where a list belongs', pilot({ themes: 'home-sitters' }), 'pilots/proef.md:7:9 — themes: must be a list, such as [one, another].'],
  ['a number where text belongs', pilot({ title: '112' }), 'pilots/proef.md:2:8 — title: must be text: write it between quotes, "112".'],
  [
    'a summary that is too long',
    pilot({ summary: 'a'.repeat(241) }),
    'pilots/proef.md:3:10 — summary: is too long: 241 characters, where at most 240 fit.',
  ],
  ['an end before the start', pilot({ startYear: '2019', endYear: '2018' }), 'pilots/proef.md:10:10 — endYear: lies before startYear.'],
  ['half a year', pilot({ startYear: '2018.5' }), 'pilots/proef.md:9:12 — startYear: must be a whole number.'],
  ['a year of another era', pilot({ startYear: '19' }), 'pilots/proef.md:9:12 — startYear: is too small: it is at least 1900.'],
  [
    'a day that does not exist',
    pilot({ decision: '{ date: 2019-02-30, text: Besloten. }' }),
    'pilots/proef.md:9:19 — decision.date: is not a date: write a year, a month or a day, such as 2019, 2019-03 or 2019-03-12.',
  ],
  [
    'a Dutch date',
    pilot({ decision: '{ date: 1 maart 2019, text: Besloten. }' }),
    'pilots/proef.md:9:19 — decision.date: is not a date: write a year, a month or a day, such as 2019, 2019-03 or 2019-03-12.',
  ],
  [
    'a step of the stairs left out',
    pilot({ effects: '[{ step: 2, evidence: [{ kind: noticeable, statement: Ja., source: implementatieplan-met-andere-ogen }] }]' }),
    'pilots/proef.md:9:10 — effects: the steps must be 1, 2, 3 … in order, without a gap: a step counts only when the one below it does.',
  ],
  [
    'a step without evidence',
    pilot({ effects: '[{ step: 1, evidence: [] }]' }),
    'pilots/proef.md:9:32 — effects[0].evidence: needs at least one entry.',
  ],
  [
    'an unknown section',
    pilot({}, '\n## Aanpak\nZo.\n\n## Kostn\nGeld.\n'),
    'pilots/proef.md:14:1 — ## Kostn: unknown section. Did you mean "Kosten"?',
  ],
  [
    'sections in the wrong order',
    pilot({}, '\n## Aanpak\nZo.\n\n## Doel\nDat.\n'),
    'pilots/proef.md:14:1 — ## Doel: this section belongs before "## Aanpak".',
  ],
  [
    'a section twice',
    pilot({}, '\n## Aanpak\nZo.\n\n## Aanpak\nZo dus.\n'),
    'pilots/proef.md:14:1 — ## Aanpak: this section stands here twice.',
  ],
  ['an empty section', pilot({}, '\n## Doel\n\n## Aanpak\nZo.\n'), 'pilots/proef.md:11:1 — aim: is empty: fill it in, or leave it out.'],
  [
    'text before the first section',
    pilot({}, '\nEerst dit.\n\n## Aanpak\nZo.\n'),
    'pilots/proef.md:11:1 — text before the first section. ',
  ],
  ['no approach', pilot({}, '\n## Doel\nDat.\n'), 'pilots/proef.md:2:1 — approach: is missing.'],
  [
    'a section as a key',
    pilot({ lessons: 'Veel geleerd.' }),
    'pilots/proef.md:9:1 — lessons: is text: write it in its section under the front matter.',
  ],
  [
    'HTML',
    pilot({}, '\n## Aanpak\n<script>alert(1)</script>\n'),
    'pilots/proef.md:12:1 — approach: holds HTML, which is not shown. Write Markdown.',
  ],
  [
    'a link that runs a script',
    pilot({}, '\n## Aanpak\n[klik](javascript:alert(1))\n'),
    'pilots/proef.md:12:1 — approach: holds a link that begins with "javascript:". Only https:, http: and mailto: are allowed.',
  ],
  [
    'a control character',
    pilot({ title: '"Een \\0 praktijk"' }),
    "pilots/proef.md:2:8 — title: holds characters that can't be shown (control characters, or half of one).",
  ],
  [
    'a character that turns the words around it backwards',
    pilot({ title: '"Een \\u202e praktijk"' }),
    "pilots/proef.md:2:8 — title: holds characters that can't be shown (control characters, or half of one).",
  ],
  ['YAML that is broken', pilot({ title: '"Een praktijk' }), 'pilots/proef.md:8:82 — not valid YAML: Missing closing "quote.'],
  ['a key twice', pilot({ 'phase ': 'kept' }), 'pilots/proef.md:9:1 — the key "phase" stands in this group twice.'],
  [
    'a tag',
    pilot({ title: '!!js/function "function () {}"' }),
    'pilots/proef.md:2:8 — not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function.',
  ],
  [
    'an alias',
    pilot({ title: '&a Een praktijk', phaseNote: '*a' }),
    'pilots/proef.md:9:12 — an alias (*name) is not allowed; write the value out.',
  ],
  [
    'front matter without an end',
    { 'pilots/proef.md': '---\ntitle: Een praktijk\n' },
    'pilots/proef.md:1:1 — the front matter has no end: close it with a line of ---.',
  ],
  [
    'no front matter',
    { 'pilots/proef.md': '## Aanpak\nZo.\n' },
    'pilots/proef.md:1:1 — does not begin with front matter: the first line must be ---.',
  ],
  ['an empty file', { 'pilots/proef.md': '' }, 'pilots/proef.md:1:1 — does not begin with front matter: the first line must be ---.'],
  [
    'front matter that is a list',
    { 'pilots/proef.md': '---\n- a\n---\n## Aanpak\nZo.\n' },
    'pilots/proef.md:2:1 — the front matter must be a group of keys, each with a value.',
  ],
  [
    'a file name that is no address',
    { 'pilots/Mijn Proef.md': pilotFile() },
    'pilots/Mijn Proef.md:1:1 — slug: wrong file name: "Mijn Proef" can\'t stand in an address: use small letters, digits and single hyphens, at most 100 characters, such as "mijn-proef".',
  ],
  [
    'a slug beside the file name',
    pilot({ slug: 'iets-anders' }),
    'pilots/proef.md:9:7 — slug: the file name says "proef"; leave this key out.',
  ],
  [
    'bytes that are not UTF-8',
    { 'pilots/proef.md': Buffer.concat([Buffer.from('---\ntitle: caf'), Buffer.from([0xe9]), Buffer.from('\n---\n')]) },
    'pilots/proef.md:2:1 — is not UTF-8. Save it with that encoding.',
  ],
  [
    'a file that is too large',
    { 'pilots/proef.md': pilotFile({}, `\n## Aanpak\n${'a'.repeat(1_000_000)}\n`) },
    'pilots/proef.md:1:1 — is larger than 1 MB.',
  ],
  ['thousands of brackets', organisations('['.repeat(100_000)), 'organisations/proef.yaml:1:1 — is nested too deeply.'],
  ['a file of another kind', { 'pilots/proef.docx': 'x' }, 'pilots/proef.docx:1:1 — only .md and .yaml files are content.'],
  ['an unknown folder', { 'pilot/proef.md': pilotFile() }, 'pilot:1:1 — unknown kind of content. Did you mean "pilots"?'],
  [
    'an unknown vocabulary',
    { 'vocabulary/themes.yaml': '- { slug: a, label: A, description: A., position: 1 }' },
    'vocabulary/themes.yaml:1:1 — unknown vocabulary "themes". Did you mean "theme"?',
  ],
  ['a list that is none', organisations('slug: a\n'), 'organisations/proef.yaml:1:1 — must be a list: begin every item with "- slug: …".'],
  [
    'an item that is none',
    organisations('- gemeente\n'),
    'organisations/proef.yaml:1:3 — every item of the list must be a group of keys, each with a value.',
  ],
  ['an item without a slug', organisations('- name: Iets\n  type: school\n'), 'organisations/proef.yaml:1:3 — slug: is missing.'],
  [
    'a slug with capitals',
    organisations('- { slug: Iets, name: Iets, type: school }\n'),
    'organisations/proef.yaml:1:11 — slug: "Iets" can\'t stand in an address: use small letters, digits and single hyphens, at most 100 characters, such as "iets".',
  ],
  [
    'a slug twice',
    organisations('- { slug: iets, name: Iets, type: school }\n- { slug: iets, name: Anders, type: school }\n'),
    'organisations/proef.yaml:2:11 — slug: "iets" is used already, by organisations/proef.yaml:1.',
  ],
  [
    'a slug of another kind',
    { 'pilots/implementatieplan-met-andere-ogen.md': pilotFile() },
    'pilots/implementatieplan-met-andere-ogen.md:1:1 — slug: "implementatieplan-met-andere-ogen" is used already, by a publication in the database.',
  ],
  [
    'an address that is no web page',
    organisations('- { slug: iets, name: Iets, type: school, website: "javascript:alert(1)" }\n'),
    'organisations/proef.yaml:1:52 — website: is not the address of a web page, such as "https://www.example.nl/page".',
  ],
  [
    'a session held in the future',
    {
      'knowledge-sessions/proef.yaml':
        '- slug: proef\n  title: Een sessie\n  kind: course\n  summary: Alleen in een test.\n  startsOn: 2030\n  status: held\n  themes: [home-sitters]\n  sources: [{ publication: implementatieplan-met-andere-ogen }]\n',
    },
    "knowledge-sessions/proef.yaml:6:11 — status: a session that is still to come can't have been held.",
  ],
  [
    'a session that ends before it starts',
    {
      'knowledge-sessions/proef.yaml':
        '- slug: proef\n  title: Een sessie\n  kind: course\n  summary: Alleen in een test.\n  startsAt: 2026-04-01T13:00:00+02:00\n  endsAt: 2026-04-01T12:00:00+02:00\n  status: planned\n  themes: [home-sitters]\n  sources: [{ publication: implementatieplan-met-andere-ogen }]\n',
    },
    'knowledge-sessions/proef.yaml:6:11 — endsAt: must come after startsAt.',
  ],
  [
    'a moment without its distance to UTC',
    {
      'knowledge-sessions/proef.yaml':
        '- slug: proef\n  title: Een sessie\n  kind: course\n  summary: Alleen in een test.\n  startsAt: 2026-04-01T13:00:00\n  status: planned\n  themes: [home-sitters]\n  sources: [{ publication: implementatieplan-met-andere-ogen }]\n',
    },
    'knowledge-sessions/proef.yaml:5:13 — startsAt: is not a moment: write day, time and distance to UTC, such as 2026-03-12T13:30:00+01:00.',
  ],
  [
    'a redirect to nowhere',
    { 'redirects.yaml': '- { type: pilot, from: oud, to: maatwerkmakr }\n' },
    'redirects.yaml:1:33 — to: unknown pilot "maatwerkmakr". Did you mean "maatwerkmaker"?',
  ],
  [
    'a redirect from an address in use',
    { 'pilots/proef.md': pilotFile(), 'redirects.yaml': '- { type: pilot, from: proef, to: maatwerkmaker }\n' },
    'redirects.yaml:1:24 — from: "proef" is still the address of a pilot.',
  ],
  [
    'a redirect of an unknown type',
    { 'redirects.yaml': '- { type: pilots, from: oud, to: maatwerkmaker }\n' },
    'redirects.yaml:1:11 — type: unknown word "pilots". Did you mean "pilot"? It is one of: pilot, inspiration-region, expert, knowledge-session, publication, agenda, organisation.',
  ],
];

describe('a content file is refused, with its place and what to do, when it has', () => {
  test.each(cases)('%s', async (_name, files, mistake) => {
    const mistakes = await mistakesIn(database.db, files);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.slice(0, mistake.endsWith(' ') ? mistake.length : undefined)).toBe(mistake);
  });
});

test('all mistakes of all files are told at once, and nothing is loaded', async () => {
  const before = await database.db.select({ number: count() }).from(schema.pilots);
  const mistakes = await mistakesIn(database.db, {
    'pilots/goed.md': pilotFile(),
    'pilots/fout.md': pilotFile(
      { phase: 'pilto', startYear: '2019', endYear: '2018', onbekend: 'x', ook: 'x' },
      '\n## Aanpak\nZo.\n\n## Doel\nDat.\n',
    ),
    'pilots/kapot.md': '---\ntitle: [\n---\n',
    'organisations/fout.yaml': '- { slug: iets, name: Iets, type: schol }\n',
  });
  expect(mistakes.map((line) => line.split(' — ')[1]?.split(':')[0])).toEqual([
    'type',
    'phase',
    'endYear',
    'onbekend',
    'ook',
    '## Doel',
    'not valid YAML',
  ]);
  expect(await database.db.select({ number: count() }).from(schema.pilots)).toEqual(before);
});

test('what refers to an item with a mistake is not called unknown as well', async () => {
  const mistakes = await mistakesIn(database.db, {
    'pilots/kapot.md': '---\ntitle: [\n---\n',
    'pilots/goed.md': pilotFile({ related: '[{ slug: kapot, reason: Lijkt erop. }]' }),
  });
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatch(/^pilots\/kapot\.md:/);
});

test('a byte order mark, Windows line ends and composed accents make no difference', async () => {
  const file = pilotFile({ municipalities: '[Súdwest-Fryslân]', title: 'Een praktijk met é'.normalize('NFD') });
  await expect(
    mistakesIn(database.db, { 'pilots/windows.md': `\uFEFF${file.normalize('NFD').replaceAll('\n', '\r\n')}` }),
  ).resolves.toEqual([]);
  const [row] = await database.db.select().from(schema.pilots).where(eq(schema.pilots.slug, 'windows'));
  expect(row?.title).toBe('Een praktijk met é'.normalize('NFC'));
  expect(row?.approach).toBe('Zo gaat het.');
});

test('a folder that does not exist, or holds nothing, is a mistake', async () => {
  expect((await mistakesIn(database.db, {}))[0]).toMatch(/holds no content files\.$/);
});
