import { publishDue } from '@kennishub/api/curation/publish-due.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { schema } from '@kennishub/db';
import { and, asc, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curationOf, type PilotContent, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { uniqueWord } from '../support/unique-word.ts';
import { writtenMoves } from '../support/written-moves.ts';

/** Where every random walk begins, and what the clock is moved on from. */
const start = new Date('2026-03-12T09:30:00Z');
const HOUR = 3_600_000;
const table = writtenMoves();
const lexicon = createLexicon();

let hub: TestHub;
let curation: ReturnType<typeof curationOf>;
type Walker = { token: string; actor: string; role: string };
/** The token of everybody who walks, how the audit trail calls him, and his role. Nothing is the other's or the expert's. */
const walkers: Record<string, Walker> = {};
const strangers = ['other', 'expert'];
let pointer: string;
beforeAll(async () => {
  hub = await openHub(start);
  curation = curationOf(hub);
  const someExpert = await hub.db.query.experts.findFirst({ columns: { slug: true }, orderBy: { slug: 'asc' } });
  const people = {
    lekstroom: { role: 'region-editor', regions: ['lekstroom'] },
    other: { role: 'region-editor', regions: ['utrecht-west'] },
    expert: { role: 'expert', expert: someExpert?.slug ?? '' },
    editor: { role: 'editor' },
    colleague: { role: 'editor' },
    administrator: { role: 'administrator' },
  } as const;
  for (const [name, wanted] of Object.entries(people)) {
    const person = await hub.personWith(wanted as Parameters<TestHub['personWith']>[0]);
    walkers[name] = { token: person.token, actor: `person:${person.personId}`, role: wanted.role };
  }
  pointer = (await hub.query<{ pilot: { id: string } }>('{ pilot(slug: "maatwerkmaker") { id } }')).data.pilot.id;
});
afterAll(() => hub.close());

const who = fc.constantFrom('lekstroom', 'lekstroom', 'other', 'expert', 'editor', 'editor', 'colleague', 'administrator', 'administrator');
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant('save' as const) },
  { weight: 3, arbitrary: fc.constant('submitDraft' as const) },
  { weight: 3, arbitrary: fc.constant('approveDraft' as const) },
  { weight: 4, arbitrary: fc.constant('publishDraft' as const) },
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      'withdrawDraft',
      'refuseDraft',
      'discardDraft',
      'scheduleDraft',
      'unpublishItem',
      'archiveItem',
      'restoreItem',
      'deleteItem',
      'undeleteItem',
      'restoreVersion',
      'tick',
    ),
  },
);
type Taken = { who: string; step: string; withReason: boolean };
const by = (name: string, wanted: string): Taken => ({ who: name, step: wanted, withReason: true });
const published = [by('lekstroom', 'submitDraft'), by('editor', 'approveDraft'), by('editor', 'publishDraft')];
/** Half of the walks begin where something is public already. */
const walk: fc.Arbitrary<Taken[]> = fc
  .tuple(fc.boolean(), fc.array(fc.record({ who, step, withReason: fc.boolean() }), { minLength: 4, maxLength: 14 }))
  .map(([isPublic, moves]) => [...(isPublic ? published : []), ...moves]);

type Content = Record<string, unknown>;
/** What somebody who only watched the answers holds to be true of the item. */
type Believed = {
  id: string;
  slug: string;
  state: string;
  draft: string;
  /** What was saved last, and by whom it was touched since it began. */
  content: Content | null;
  hands: Set<string>;
  edit: number;
  /** The contents that were published, the first version first. */
  versions: Content[];
  /** How many of them there were when the draft began, or was merged. */
  base: number;
  /** When the draft is published by itself; null: it is not. */
  due: number | null;
};

/** A content with a word of its own in every text; some fields are left out now and then. */
function contentWith(word: string, slug?: string): PilotContent {
  const odd = (word.codePointAt(0) ?? 0) % 2 === 1;
  const { pilot } = rightPilot({
    region: 'lekstroom',
    title: `Over ${word}`,
    summary: `Wat ${word} is, in een zin.`,
    approach: `Met ${word}.`,
  });
  const more = {
    lessons: `Wij leerden ${word}.`,
    aim: `Het doel is ${word}.`,
    costs: `Het kost ${word}.`,
    phase: odd ? 'PILOT' : 'KEPT',
    themes: odd ? ['prevention-and-access'] : ['home-sitters', 'prevention-and-access'],
    municipalities: odd ? ['Woerden'] : ['Houten', 'Nieuwegein'],
    schoolTypes: odd ? [] : ['primary'],
  };
  return { pilot: { ...pilot, ...more, ...(odd && { contactRole: `Trekker van ${word}` }), ...(slug !== undefined && { slug }) } };
}

const publicFields = `title summary approach lessons aim costs phase contactRole version themes { slug } schoolTypes { slug } areas { name }`;
type Public = Record<string, unknown> & {
  themes: { slug: string }[];
  schoolTypes: { slug: string }[];
  areas: { name: string }[];
  version: number;
};
type Shown = {
  pilot: Public | null;
  node: object | null;
  archivedItem: object | null;
  search: { totalCount: number };
  newest: { hits: { slug: string }[] };
  searchSuggestions: object[];
  pilots: { nodes: { slug: string }[] };
};

/** What the public sees of the practice, by every road; `word` stands only in what was saved last. */
async function shown(slug: string, id: string, word: string): Promise<Shown> {
  const { data, errors } = await hub.query<Shown>(
    `query ($slug: String!, $id: ID!, $word: String!) {
      pilot(slug: $slug) { ${publicFields} } node(id: $id) { id } archivedItem(type: PILOT, slug: $slug) { title }
      search(text: $word, first: 5) { totalCount } searchSuggestions(text: $word) { text }
      newest: search(types: [PILOT], order: NEWEST, first: 100) { hits { slug title } }
      pilots(first: 100) { nodes { title slug summary } } }`,
    { slug, id: Buffer.from(`Pilot:${id}`).toString('base64'), word },
  );
  expect(errors).toBeUndefined();
  return data;
}

const inOrder = (list: unknown): unknown[] => [...((list ?? []) as string[])].toSorted((a, b) => a.localeCompare(b));
/** A content as the public page shows it. */
const asShown = (content: Content) => ({
  title: content['title'],
  summary: content['summary'],
  approach: content['approach'],
  lessons: content['lessons'],
  aim: content['aim'],
  costs: content['costs'],
  phase: content['phase'],
  contactRole: content['contactRole'] ?? null,
  themes: inOrder(content['themes']),
  schoolTypes: inOrder(content['schoolTypes']),
  areas: inOrder(content['municipalities']),
});
const shownOf = ({ themes, schoolTypes, areas, version: _version, ...fields }: Public) => ({
  ...fields,
  themes: inOrder(themes.map(({ slug }) => slug)),
  schoolTypes: inOrder(schoolTypes.map(({ slug }) => slug)),
  areas: inOrder(areas.map(({ name }) => name)),
});

/** Holds what is public, and what is kept, to what is believed. `words` are those of all that was ever saved. */
async function holds(believed: Believed, words: readonly string[]): Promise<void> {
  const { id, state, versions } = believed;
  const current = state === 'published' ? (versions.at(-1) ?? null) : null;
  const latest = words.at(-1) ?? '';
  const seen = await shown(believed.slug, id, latest);
  expect(seen.pilot && shownOf(seen.pilot)).toEqual(current && asShown(current));
  expect(seen.pilot?.version ?? null).toBe(current && versions.length);
  expect(seen.node !== null).toBe(current !== null);
  expect(seen.archivedItem !== null).toBe(state === 'archived');
  for (const list of [seen.pilots.nodes, seen.newest.hits]) expect(list.some(({ slug }) => slug === believed.slug)).toBe(current !== null);
  const isShown = (word: string) => String(current?.['title'] ?? '').includes(word);
  if (!isShown(latest)) expect(seen.search.totalCount).toBe(0);
  const { archivedItem: _title, ...rest } = seen;
  const text = JSON.stringify(rest).replaceAll(believed.slug, '');
  expect(words.filter((word) => text.includes(word) && !isShown(word))).toEqual([]);

  // What is kept tells the same, and so does the history alone, gone through from the beginning.
  const [row] = await hub.db.select().from(schema.items).where(eq(schema.items.id, id));
  const [open] = await hub.db
    .select({ status: schema.revisions.status, edit: schema.revisions.edit })
    .from(schema.revisions)
    .where(and(eq(schema.revisions.itemId, id), inArray(schema.revisions.status, ['draft', 'in-review', 'approved'])));
  expect({ state: row?.state, draft: open?.status ?? 'none' }).toEqual({ state, draft: believed.draft });
  const steps = await hub.db.select().from(schema.itemSteps).where(eq(schema.itemSteps.itemId, id)).orderBy(asc(schema.itemSteps.id));
  const replayed = steps.reduce(
    ({ version, draft }, { step: taken, toState, version: made }) => ({
      state: toState,
      version: ['publish', 'restore'].includes(taken) ? made : version,
      // In the bin the draft stays as it is.
      draft: taken === 'start' || taken === 'restore-version' ? 'draft' : toState === 'deleted' ? draft : (table[taken]?.draftTo ?? draft),
    }),
    { state: 'draft', version: null as number | null, draft: 'none' },
  );
  expect(replayed).toEqual({ state, version: versions.length || null, draft: believed.draft });
  for (const [index, { fromState }] of steps.entries()) if (index > 0) expect(fromState).toBe(steps[index - 1]?.toState);
  const { item } = (
    await hub.query<{ item: { versions: { nodes: { content: Content }[] }; draft: { content: Content } | null } }>(
      'query ($id: ID!) { item(id: $id) { versions(first: 50) { nodes { content } } draft { content } } }',
      { id },
      { token: walkers['administrator']?.token ?? '' },
    )
  ).data;
  expect(item.versions.nodes.map(({ content }) => asShown(content)).toReversed()).toEqual(versions.map(asShown));
  if (believed.draft !== 'none') expect(asShown(item.draft?.content ?? {})).toEqual(asShown(believed.content ?? {}));
}

const stepNames: Record<string, string> = { restoreVersion: 'save' };
/** The name of a call in the table of steps. */
const stepOf = (call: string): string => stepNames[call] ?? call.replace(/(Draft|Item)$/, '');

/** Makes a call in somebody's name, with all that it needs; how it was answered. */
async function call(
  believed: Believed,
  { token }: Walker,
  wanted: string,
  { word, withReason, hour }: { word: string; withReason: boolean; hour: number },
) {
  const { id, draft, edit } = believed;
  const seen = draft === 'none' ? {} : { edit };
  if (wanted === 'save') return curation.saveDraft(token, { id, content: contentWith(word, believed.slug), ...seen });
  if (wanted === 'restoreVersion') return curation.restoreVersion(token, { id, version: 1, ...seen });
  const about = wanted.endsWith('Draft') && wanted !== 'withdrawDraft' ? { edit: draft === 'none' ? 0 : edit } : {};
  return curation.step(wanted, token, {
    id,
    ...about,
    ...(withReason && wanted !== 'scheduleDraft' && { reason: 'Daarom.' }),
    ...(wanted === 'archiveItem' && { pointer }),
    ...(wanted === 'scheduleDraft' && { publishAt: new Date(start.getTime() + (hour + 1) * HOUR) }),
  });
}

/** What has to be answered instead of the step being taken; null when it has to be taken. */
function refusalOf(believed: Believed, name: string, wanted: string, withReason: boolean): string | null {
  const { role = '', actor = '' } = walkers[name] ?? {};
  const move = table[stepOf(wanted)];
  if (strangers.includes(name)) return 'NotFound';
  if (!move?.by.includes(role)) return 'NotAllowed';
  if (wanted === 'restoreVersion' && believed.versions.length === 0) return 'NotFound';
  if (!move.from.includes(believed.state) || !move.draft.includes(believed.draft)) return 'IllegalStep';
  const hasHand = believed.hands.has(actor);
  if (wanted === 'approveDraft' && hasHand && role === 'editor') return 'NotAllowed';
  if (wanted === 'discardDraft' && believed.state === 'draft' && role === 'editor' && !hasHand) return 'NotAllowed';
  const wantsReason = ['refuseDraft', 'deleteItem'].includes(wanted) || (wanted === 'approveDraft' && hasHand);
  if (wantsReason && !withReason) return 'InvalidInput';
  if (wanted === 'publishDraft' && believed.base !== believed.versions.length) return 'EditConflict';
  return null;
}

/** What is believed after a step was taken. */
function afterStep(believed: Believed, wanted: string, { actor, content, due }: { actor: string; content: Content; due: number }): void {
  const move = table[stepOf(wanted)];
  const began = believed.draft === 'none';
  const approved = believed.content;
  const throwsAway = wanted === 'discardDraft' && believed.state === 'draft';
  believed.state = throwsAway
    ? 'deleted'
    : wanted === 'undeleteItem' && believed.versions.length === 0
      ? 'draft'
      : (move?.to ?? believed.state);
  if (!throwsAway) believed.draft = move?.draftTo ?? believed.draft;
  if (wanted === 'save' || wanted === 'restoreVersion') {
    believed.content = wanted === 'save' ? content : (believed.versions[0] ?? null);
    believed.edit = began ? 1 : believed.edit + 1;
    believed.hands = new Set([...(began ? [] : believed.hands), actor]);
    if (began) believed.base = believed.versions.length;
  }
  if (wanted === 'submitDraft') believed.hands = new Set([...believed.hands, actor]);
  if (wanted === 'scheduleDraft') believed.due = due;
  if (wanted === 'withdrawDraft' || wanted === 'refuseDraft') believed.due = null;
  if (wanted === 'publishDraft' && approved) {
    believed.versions.push(approved);
    believed.due = null;
  }
  if (wanted === 'restoreItem') {
    if (believed.draft !== 'none' && believed.base === believed.versions.length) believed.base += 1;
    believed.versions.push(believed.versions.at(-1) ?? {});
  }
}

/** The clock comes to an hour: what is due is published, or goes back to its writer when another version came in between. */
async function tick(believed: Believed, hour: number): Promise<void> {
  await publishDue({ db: hub.db, now: new Date(start.getTime() + hour * HOUR), lexicon: () => lexicon, filling: null });
  if (believed.draft !== 'approved' || believed.due === null || believed.due > hour) return;
  believed.due = null;
  if (believed.base === believed.versions.length) afterStep(believed, 'publishDraft', { actor: 'clock', content: {}, due: 0 });
  else believed.draft = 'draft';
}

async function begin(word: string): Promise<Believed> {
  const { pilot: content } = contentWith(word);
  const { token = '', actor = '' } = walkers['lekstroom'] ?? {};
  const { item } = await curation.saveDraft(token, { content: { pilot: content }, idempotencyKey: crypto.randomUUID() });
  return {
    id: item.id,
    slug: item.slug,
    state: 'draft',
    draft: 'draft',
    content,
    hands: new Set([actor]),
    edit: 1,
    versions: [],
    base: 0,
    due: null,
  };
}

describe('random steps by random people', () => {
  test('are answered as the table of steps says, never show a draft, and leave a history that tells it all', {
    timeout: 300_000,
  }, async () => {
    const reached = new Set<string>();
    const answered = new Set<string>();
    let hour = 0;
    await fc.assert(
      fc.asyncProperty(walk, async (moves) => {
        const words = [uniqueWord()];
        const believed = await begin(words[0] ?? '');
        for (const { who: name, step: wanted, withReason } of moves) {
          if (wanted === 'tick') {
            hour += 1;
            await tick(believed, hour);
          } else {
            const walker = walkers[name] ?? { token: '', actor: '', role: '' };
            const word = uniqueWord();
            const refusal = refusalOf(believed, name, wanted, withReason);
            const { __typename: answer } = await call(believed, walker, wanted, { word, withReason, hour });
            const isSaving = wanted === 'save' || wanted === 'restoreVersion';
            expect(`${name} ${wanted}: ${answer}`).toBe(`${name} ${wanted}: ${refusal ?? (isSaving ? 'DraftSaved' : 'StepTaken')}`);
            answered.add(answer);
            if (refusal === null) {
              if (wanted === 'save') words.push(word);
              afterStep(believed, wanted, { actor: walker.actor, content: contentWith(word, believed.slug).pilot, due: hour + 1 });
            }
          }
          reached.add(believed.state);
          await holds(believed, words);
        }
        // Nobody without a login, or with a secret that nobody gave out, comes any nearer.
        const asVisitor = await hub.query('mutation ($id: ID!) { submitDraft(input: { id: $id, edit: 1 }) { __typename } }', {
          id: believed.id,
        });
        expect(asVisitor.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
        const guessed = await hub.query(`query @preview(secret: "${'a'.repeat(43)}") { pilot(slug: "${believed.slug}") { title } }`);
        expect(guessed.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
      }),
      {
        numRuns: 12,
        endOnFailure: process.env['CURATION_SHRINK'] === undefined,
        seed: Number(process.env['CURATION_SEED'] ?? 20261122),
        examples: [[[...wholeLife]], [[...twoVersions]]],
      },
    );
    expect([...reached].sort()).toEqual(['archived', 'deleted', 'draft', 'published', 'unpublished']);
    expect([...answered]).toEqual(
      expect.arrayContaining(['StepTaken', 'DraftSaved', 'NotFound', 'NotAllowed', 'IllegalStep', 'InvalidInput']),
    );
  });
});

/** One walk through every state, so that no run leaves one out. */
const wholeLife = [
  by('lekstroom', 'submitDraft'),
  by('editor', 'approveDraft'),
  by('editor', 'scheduleDraft'),
  by('editor', 'archiveItem'),
  by('editor', 'tick'),
  by('editor', 'save'),
  by('editor', 'unpublishItem'),
  by('editor', 'restoreItem'),
  by('editor', 'archiveItem'),
  by('administrator', 'deleteItem'),
  by('administrator', 'undeleteItem'),
  by('editor', 'restoreItem'),
];

/** And one in which four eyes are in the way, an older version comes back, and a moment is withdrawn before it comes. */
const twoVersions = [
  by('editor', 'save'),
  by('editor', 'submitDraft'),
  by('editor', 'approveDraft'),
  by('lekstroom', 'approveDraft'),
  by('colleague', 'approveDraft'),
  by('colleague', 'publishDraft'),
  by('lekstroom', 'save'),
  by('lekstroom', 'save'),
  by('other', 'submitDraft'),
  by('lekstroom', 'submitDraft'),
  by('colleague', 'approveDraft'),
  by('colleague', 'scheduleDraft'),
  // What is about to be published does not go away under it.
  by('editor', 'archiveItem'),
  by('editor', 'unpublishItem'),
  by('lekstroom', 'withdrawDraft'),
  by('editor', 'tick'),
  by('lekstroom', 'restoreVersion'),
  by('lekstroom', 'discardDraft'),
  by('expert', 'save'),
];

test('a region editor finds nothing of another region, by no road and in no count', async () => {
  const { token } = walkers['lekstroom'] ?? { token: '' };
  const other = walkers['other']?.token ?? '';
  const word = uniqueWord();
  const { item } = await curation.saveDraft(token, {
    content: rightPilot({ region: 'lekstroom', title: `Over ${word}` }),
    idempotencyKey: crypto.randomUUID(),
  });
  await curation.step('submitDraft', token, { id: item.id, edit: 1 });
  const document = `query ($id: ID!, $text: String!, $node: ID!) {
    item(id: $id) { title } diff(id: $id, from: 0) { field } items(first: 5, filter: { text: $text }) { totalCount nodes { title } }
    reviewQueue(first: 50) { totalCount nodes { id item { title } } } node(id: $node) { id } search(text: $text, first: 5) { totalCount } }`;
  const ask = async (asker: string) =>
    JSON.stringify(
      (await hub.query(document, { id: item.id, text: word, node: Buffer.from(`Item:${item.id}`).toString('base64') }, { token: asker }))
        .data,
    );
  expect(await ask(token)).toContain(word);
  const seen = await ask(other);
  expect(seen).not.toContain(word);
  expect(JSON.parse(seen)).toMatchObject({ item: null, diff: null, items: { totalCount: 0 }, node: null, search: { totalCount: 0 } });
  const queue = JSON.parse(seen) as { reviewQueue: { totalCount: number; nodes: object[] } };
  expect(queue.reviewQueue.totalCount).toBe(queue.reviewQueue.nodes.length);
  for (const name of ['submitDraft', 'withdrawDraft', 'discardDraft', 'unpublishItem']) {
    const edit = name.endsWith('Draft') && name !== 'withdrawDraft' ? { edit: 1 } : {};
    expect((await curation.step(name, other, { id: item.id, ...edit })).__typename).toBe('NotFound');
  }
  expect((await curation.saveDraft(other, { id: item.id, edit: 1, content: rightPilot({ region: 'utrecht-west' }) })).__typename).toBe(
    'NotFound',
  );
  // Nor can it be given away, or made for another.
  const elsewhere = await curation.saveDraft(token, {
    content: rightPilot({ region: 'utrecht-west' }),
    idempotencyKey: crypto.randomUUID(),
  });
  expect(elsewhere.__typename).toBe('NotAllowed');
  await curation.step('withdrawDraft', token, { id: item.id });
  expect((await curation.saveDraft(token, { id: item.id, edit: 1, content: rightPilot({ region: 'utrecht-west' }) })).__typename).toBe(
    'NotAllowed',
  );
  expect((await curation.saveDraft(token, { id: item.id, edit: 1, content: rightPilot() })).__typename).toBe('NotAllowed');
});
