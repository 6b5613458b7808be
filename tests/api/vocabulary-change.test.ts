import { schema } from '@kennishub/db';
import { and, eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let bulk: Awaited<ReturnType<typeof openBulk>>;
let administrator: string;

beforeAll(async () => {
  hub = await openHub();
  bulk = await openBulk(hub);
  administrator = (await hub.personWith({ role: 'administrator' })).token;
});
afterAll(async () => {
  await bulk.close();
  await hub.close();
});

const moment = '2026-03-12T09:30:00Z';
const pilotsWith = async (theme: string, at = ''): Promise<string[]> => {
  const { data } = await hub.query<{ pilots: { nodes: { slug: string }[] } }>(
    `query ${at && `@asOf(moment: "${at}")`} { pilots(filter: { themes: ["${theme}"] }, first: 100) { nodes { slug } } }`,
  );
  return data.pilots.nodes.map(({ slug }) => slug).sort();
};
const ask = async (name: string, type: string, input: object, token = administrator) => {
  const answer = await bulk.mutate(token, name, type, { vocabulary: 'THEME', reason: 'Zo spreekt het veld.', ...input });
  if (!answer.change) return answer;
  await bulk.work();
  return { ...answer, change: await bulk.change(token, answer.change.id) };
};
const term = async (slug: string) =>
  (
    await hub.query<{ term: { slug: string; label: string; synonyms: string[] } | null }>(
      `{ term(vocabulary: THEME, slug: "${slug}") { slug label synonyms } }`,
    )
  ).data.term;

describe('a merge', () => {
  test('is for administrators', async () => {
    const editor = (await hub.personWith({ role: 'editor' })).token;
    expect(await ask('mergeTerms', 'MergeTermsInput', { term: 'waiting-lists', into: 'home-sitters' }, editor)).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  test('lets every item and every draft take the other word, and keeps the past', async () => {
    const [gone, stays] = [await pilotsWith('exemptions-5a'), await pilotsWith('home-sitters')];
    expect(gone.length).toBeGreaterThan(0);
    const label = (await term('exemptions-5a'))?.label ?? '';
    const drafted = gone[0] ?? '';
    const editor = (await hub.personWith({ role: 'editor' })).token;
    const draft = await bulk.tryOut(editor, 'type=pilots', `slug;lessons\n${drafted};Een nieuwe les.\n`);
    await bulk.run(editor, draft.id);

    const { change } = await ask('mergeTerms', 'MergeTermsInput', { term: 'exemptions-5a', into: 'home-sitters' });
    expect(change).toMatchObject({ state: 'CHECKED' });
    const rows = await bulk.rows(administrator, change?.id ?? '');
    expect(rows.map(({ slug }) => slug)).toEqual(expect.arrayContaining([...gone, 'exemptions-5a', 'home-sitters']));
    expect(rows.find(({ slug }) => slug === drafted)?.changes.map(({ field }) => field)).toEqual(['themes', 'draft.themes']);
    expect(await pilotsWith('exemptions-5a')).toEqual(gone);

    hub.setNow(new Date('2026-03-12T10:00:00Z'));
    expect((await bulk.run(administrator, change?.id ?? '')).state).toBe('DONE');
    expect(await pilotsWith('home-sitters')).toEqual([...new Set([...gone, ...stays])].sort());
    expect(await pilotsWith('exemptions-5a')).toEqual([]);
    expect(await pilotsWith('exemptions-5a', moment)).toEqual(gone);
    expect(await term('exemptions-5a')).toMatchObject({ slug: 'home-sitters', synonyms: expect.arrayContaining([label]) });

    const snapshots = await hub.db
      .select({
        snapshot: schema.revisions.snapshot,
        status: schema.revisions.status,
        note: schema.revisions.note,
        base: schema.revisions.baseVersion,
      })
      .from(schema.revisions)
      .innerJoin(schema.items, eq(schema.items.id, schema.revisions.itemId))
      .where(and(eq(schema.items.key, drafted), isNotNull(schema.revisions.baseVersion)));
    expect(snapshots.map(({ status, base }) => `${status} from ${base}`).sort()).toEqual(['draft from 2', 'published from 1']);
    for (const { snapshot } of snapshots) expect(snapshot['themes']).toContain('home-sitters');
    expect(snapshots.find(({ status }) => status === 'published')?.note).toBe('Zo spreekt het veld.');
    const documents = await hub.db.query.searchDocuments.findMany({ where: { slug: drafted }, columns: { terms: true } });
    expect(documents[0]?.terms).toContain('theme:home-sitters');
    expect(documents[0]?.terms).not.toContain('theme:exemptions-5a');
  });

  test('is refused when somebody published with the word in between', async () => {
    const { change } = await ask('mergeTerms', 'MergeTermsInput', { term: 'privacy', into: 'data-and-monitoring' });
    const [slug] = await pilotsWith('inclusion');
    const late = await bulk.tryOut(
      administrator,
      'type=pilots&mode=publish&reason=Erbij',
      `slug;themes\n${slug};inclusion; privacy\n`.replace('inclusion; privacy', '"inclusion; privacy"'),
    );
    await bulk.run(administrator, late.id);
    const refused = await bulk.run(administrator, change?.id ?? '');
    expect(refused).toMatchObject({ state: 'CHECKED', problems: [{ message: expect.stringContaining('intussen veranderd') }] });
    expect(await pilotsWith('privacy')).toContain(slug);
  });
});

test('a split gives each item what was chosen for it', async () => {
  const carriers = await pilotsWith('support-teams');
  const [first = '', ...others] = carriers;
  const item = await hub.db.query.pilots.findFirst({ where: { slug: first }, columns: { id: true } });
  const { change, ...answer } = await ask('splitTerm', 'SplitTermInput', {
    term: 'support-teams',
    otherwise: ['interprofessional-working'],
    choices: [{ ids: [item?.id], into: ['joint-training', 'network-direction'] }],
  });
  expect(answer).toEqual({ __typename: 'BulkChangeAsked' });
  expect((await bulk.run(administrator, change?.id ?? '')).state).toBe('DONE');
  expect(await pilotsWith('joint-training')).toContain(first);
  expect(await pilotsWith('network-direction')).toContain(first);
  expect(await pilotsWith('interprofessional-working')).toEqual(expect.arrayContaining(others));
  expect(await term('support-teams')).toMatchObject({ slug: 'interprofessional-working' });
});

test('a rename keeps the items, and leads from the old address to the new one', async () => {
  const carriers = await pilotsWith('care-routes');
  const { change } = await ask('renameTerm', 'RenameTermInput', { term: 'care-routes', label: 'Zorgpaden', slug: 'care-paths' });
  expect(change?.counts).toEqual([{ outcome: 'CHANGED', count: 1 }]);
  await bulk.run(administrator, change?.id ?? '');
  expect(await pilotsWith('care-paths')).toEqual(carriers);
  expect(await term('care-routes')).toMatchObject({ slug: 'care-paths', label: 'Zorgpaden' });
  expect((await ask('renameTerm', 'RenameTermInput', { term: 'care-paths', slug: 'home-sitters' })).change?.counts).toEqual([
    { outcome: 'REJECTED', count: 1 },
  ]);
});
