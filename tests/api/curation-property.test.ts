import { publishDue } from '@kennishub/api/curation/publish-due.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { schema } from '@kennishub/db';
import { desc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { uniqueWord } from '../support/unique-word.ts';

/** Where every random walk begins, and what the clock is moved on from. */
const start = new Date('2026-03-12T09:30:00Z');
const HOUR = 3_600_000;

let hub: TestHub;
let curation: ReturnType<typeof curationOf>;
/** The token of everybody who walks, and how the audit trail calls him. */
const walkers: Record<string, { token: string; actor: string }> = {};
let pointer: string;
beforeAll(async () => {
  hub = await openHub(start);
  curation = curationOf(hub);
  const people = {
    lekstroom: { role: 'region-editor', regions: ['lekstroom'] },
    other: { role: 'region-editor', regions: ['utrecht-west'] },
    editor: { role: 'editor' },
    colleague: { role: 'editor' },
    administrator: { role: 'administrator' },
  } as const;
  for (const [name, wanted] of Object.entries(people)) {
    const person = await hub.personWith(wanted as Parameters<TestHub['personWith']>[0]);
    walkers[name] = { token: person.token, actor: `person:${person.personId}` };
  }
  pointer = (await hub.query<{ pilot: { id: string } }>('{ pilot(slug: "maatwerkmaker") { id } }')).data.pilot.id;
});
afterAll(() => hub.close());

const who = fc.constantFrom('lekstroom', 'other', 'editor', 'colleague', 'administrator');
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant('save' as const) },
  { weight: 3, arbitrary: fc.constant('submitDraft' as const) },
  { weight: 3, arbitrary: fc.constant('approveDraft' as const) },
  { weight: 4, arbitrary: fc.constant('publishDraft' as const) },
  {
    weight: 8,
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
      'tick',
    ),
  },
);
const walk = fc.array(fc.record({ who, step, withReason: fc.boolean() }), { minLength: 4, maxLength: 16 });

type Row = typeof schema.items.$inferSelect;
type Shown = {
  pilot: { title: string; version: number } | null;
  node: object | null;
  search: { totalCount: number };
  searchSuggestions: object[];
  pilots: { nodes: object[] };
};

/** What the public sees of the practice, by every road; `word` stands only in what was saved last. */
async function shown(slug: string, id: string, word: string): Promise<Shown> {
  const { data, errors } = await hub.query<Shown>(
    `query ($slug: String!, $id: ID!, $word: String!) {
      pilot(slug: $slug) { title version } node(id: $id) { id } search(text: $word, first: 5) { totalCount }
      searchSuggestions(text: $word) { text } pilots(first: 100) { nodes { title slug summary } } }`,
    { slug, id: Buffer.from(`Pilot:${id}`).toString('base64'), word },
  );
  expect(errors).toBeUndefined();
  return data;
}

async function holds(item: Row, words: { published: string | null; latest: string }): Promise<void> {
  const [row] = await hub.db.select().from(schema.pilots).where(eq(schema.pilots.id, item.id));
  const [document] = await hub.db.select().from(schema.searchDocuments).where(eq(schema.searchDocuments.id, item.id));
  const isPublished = item.state === 'published';
  expect(row !== undefined).toBe(isPublished);
  expect(document !== undefined).toBe(isPublished);
  const seen = await shown(item.key, item.id, words.latest);
  expect(seen.pilot !== null).toBe(isPublished);
  expect(seen.node !== null).toBe(isPublished);
  if (words.latest !== words.published || !isPublished) {
    expect(seen.search.totalCount).toBe(0);
    expect(JSON.stringify(seen)).not.toContain(words.latest);
  }
  if (isPublished) expect(seen.pilot?.title).toContain(words.published);

  // The history alone tells the same.
  const steps = await hub.db.select().from(schema.itemSteps).where(eq(schema.itemSteps.itemId, item.id)).orderBy(schema.itemSteps.id);
  expect(steps.at(-1)?.toState ?? 'draft').toBe(item.state);
  for (const [index, { fromState }] of steps.entries()) if (index > 0) expect(fromState).toBe(steps[index - 1]?.toState);
  const [last] = await hub.db
    .select()
    .from(schema.revisions)
    .where(eq(schema.revisions.itemId, item.id))
    .orderBy(desc(schema.revisions.version));
  const versions = steps.filter(({ version, step: name }) => version !== null && name !== 'restore-version').map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => index + 1));
  if (row)
    expect({ version: row.version, title: row.title }).toEqual({
      version: versions.length,
      title: await titleOf(item.id, versions.length),
    });
  expect(last).toBeDefined();
}

async function titleOf(itemId: string, version: number): Promise<unknown> {
  const found = await hub.db.select().from(schema.revisions).where(eq(schema.revisions.itemId, itemId));
  return found.find((revision) => revision.version === version)?.snapshot['title'];
}

describe('random steps by random people', () => {
  test('never reach a state that may not be, and never show a draft', { timeout: 300_000 }, async () => {
    const reached = new Set<string>();
    let hour = 0;
    await fc.assert(
      fc.asyncProperty(walk, async (moves) => {
        let latest = uniqueWord();
        let published: string | null = null;
        const content = () => ({ pilot: { ...rightPilot({ region: 'lekstroom', title: `Over ${latest}` }).pilot } });
        const first = await curation.saveDraft(walkers['lekstroom']?.token ?? '', {
          content: content(),
          idempotencyKey: crypto.randomUUID(),
        });
        expect(first.__typename).toBe('DraftSaved');
        const { id } = first.item;
        for (const { who: name, step: wanted, withReason } of moves) {
          const { token, actor } = walkers[name] ?? { token: '', actor: '' };
          const [before] = await hub.db.select().from(schema.items).where(eq(schema.items.id, id));
          const open = await hub.db.query.revisions.findFirst({
            where: { itemId: id, status: { in: ['draft', 'in-review', 'approved'] } },
          });
          let answer: string;
          if (wanted === 'tick') {
            hour += 1;
            await publishDue({ db: hub.db, now: new Date(start.getTime() + hour * HOUR), lexicon: () => lexicon, filling: null });
            answer = 'tick';
          } else if (wanted === 'save') {
            const word = uniqueWord();
            const earlier = latest;
            latest = word;
            const given = content();
            answer = (
              await curation.saveDraft(token, {
                id,
                content: { pilot: { ...given.pilot, slug: before?.key } },
                ...(open && { edit: open.edit }),
              })
            ).__typename;
            if (answer !== 'DraftSaved') latest = earlier;
          } else {
            const about = wanted.endsWith('Draft') && wanted !== 'withdrawDraft' ? { edit: open?.edit ?? 0 } : {};
            const more = {
              ...(withReason && wanted !== 'scheduleDraft' && { reason: 'Daarom.' }),
              ...(wanted === 'archiveItem' && { pointer }),
              ...(wanted === 'scheduleDraft' && { publishAt: new Date(start.getTime() + (hour + 1) * HOUR) }),
            };
            answer = (await curation.step(wanted, token, { id, ...about, ...more })).__typename;
          }
          // Nobody of another region learns that it is there.
          if (name === 'other' && wanted !== 'tick') expect(answer).toBe('NotFound');
          if (wanted === 'approveDraft' && answer === 'StepTaken' && name !== 'administrator') {
            expect(open?.savedBy).not.toContain(actor);
            expect(open?.submittedBy).not.toBe(actor);
          }
          const [after] = await hub.db.select().from(schema.items).where(eq(schema.items.id, id));
          if (!after) throw new Error('The item is gone.');
          if (answer !== 'StepTaken' && answer !== 'tick') expect(after.state).toBe(before?.state);
          const current = await hub.db.query.pilots.findFirst({ where: { id }, columns: { title: true } });
          published = current?.title.replace('Over ', '') ?? null;
          reached.add(after.state);
          await holds(after, { published, latest });
        }
      }),
      { numRuns: 12, seed: Number(process.env['CURATION_SEED'] ?? 20261122), examples: [[[...wholeLife]]] },
    );
    expect([...reached].sort()).toEqual(['archived', 'deleted', 'draft', 'published', 'unpublished']);
  });
});

const lexicon = createLexicon();
type Taken = (typeof walk extends fc.Arbitrary<infer Walk> ? Walk : never) extends (infer One)[] ? One : never;
const by = (name: Taken['who'], wanted: Taken['step']): Taken => ({ who: name, step: wanted, withReason: true });

/** One walk through every state, so that no run leaves one out. */
const wholeLife = [
  by('lekstroom', 'submitDraft'),
  by('editor', 'approveDraft'),
  by('editor', 'scheduleDraft'),
  by('editor', 'tick'),
  by('editor', 'save'),
  by('editor', 'unpublishItem'),
  by('editor', 'restoreItem'),
  by('editor', 'archiveItem'),
  by('administrator', 'deleteItem'),
  by('administrator', 'undeleteItem'),
  by('editor', 'restoreItem'),
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
