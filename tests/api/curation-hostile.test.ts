import { schema } from '@kennishub/db';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curationOf, rightPilot, type Saved } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let curation: ReturnType<typeof curationOf>;
let editor: string;
beforeAll(async () => {
  hub = await openHub();
  curation = curationOf(hub);
  editor = await hub.tokenFor('editor');
});
afterAll(() => hub.close());

const make = (content: object): Promise<Saved> => curation.saveDraft(editor, { content, idempotencyKey: crypto.randomUUID() });
const paths = ({ problems }: Saved): string[] => problems.map(({ path }) => path);
const itemsThere = async () => (await hub.db.select({ rows: count() }).from(schema.items))[0]?.rows;

describe('what is handed in to be kept', () => {
  test.each([
    ['a NUL', { pilot: { title: 'Een \0 titel' } }],
    ['half of a character', { pilot: { title: 'Een \ud83d titel' } }],
    ['NUL in a list far down', { agenda: { goals: [{ slug: 'a', label: 'b', actions: [{ label: '\0' }] }] } }],
    ['two kinds at once', { pilot: { title: 'x' }, agenda: { title: 'x' } }],
    ['a field that is not there', { pilot: { title: 'x', __proto__: null, constructor: 'x' } }],
    ['a list that is too long', { agenda: { goals: Array.from({ length: 251 }, () => ({ label: 'x' })) } }],
    ['lists in lists in lists', { pilot: { themes: JSON.parse('['.repeat(39) + ']'.repeat(39)) as unknown } }],
  ])('is refused with %s, and nothing is kept', async (_what, content) => {
    const before = await itemsThere();
    await expect(make(content)).rejects.toThrow();
    expect(await itemsThere()).toBe(before);
  });

  test('is kept with texts of 100 kB, and told to be too long', async () => {
    const long = 'Dit is een zin. '.repeat(6_250);
    const saved = await make(rightPilot({ summary: long, region: long, approach: long }));
    expect(paths(saved).toSorted()).toEqual(['approach', 'region', 'summary']);
    expect(saved.item.draft?.content['approach']).toBe(long);
  });

  test.each([
    ['brackets', '['.repeat(20_000)],
    ['links', '[a](b'.repeat(4_000)],
    ['stars', '*_'.repeat(10_000)],
    ['quotes', '> '.repeat(9_999)],
    ['emphasis without an end', '**a '.repeat(5_000)],
    ['a heading without an end', `#${' '.repeat(19_990)}`],
    ['a tag without an end', `<a ${'x '.repeat(9_990)}`],
    ['a definition without an end', `[${'\\['.repeat(9_990)}`],
  ])('is checked soon when the Markdown is a bomb of %s', async (_what, approach) => {
    const begin = performance.now();
    const { __typename, item } = await make(rightPilot({ approach }));
    expect(__typename).toBe('DraftSaved');
    const { data } = await hub.query<{ answer: { secret: string } }>(
      'mutation ($id: ID!) { answer: previewLink(input: { id: $id }) { ... on PreviewLink { secret } } }',
      { id: item.id },
      { token: editor },
    );
    await hub.query('query ($secret: String!, $slug: String!) @preview(secret: $secret) { pilot(slug: $slug) { approach } }', {
      secret: data.answer.secret,
      slug: item.slug,
    });
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  test.each(['../../etc/passwd', '..', 'a/b', 'A-B', 'a--b', '%2e%2e', 'a b', 'javascript:alert(1)', `a${'b'.repeat(100)}`, '‮abc'])(
    'never gets the address %j',
    async (slug) => {
      const saved = await make(rightPilot({ slug }));
      expect(paths(saved)).toContain('slug');
      expect(saved.item.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      const refused = await curation.step('submitDraft', editor, { id: saved.item.id, edit: 1 });
      expect(refused).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'content.slug' }] });
      const again = await curation.saveDraft(editor, { id: saved.item.id, edit: 1, content: rightPilot({ slug }) });
      expect(again.item.slug).toBe(saved.item.slug);
    },
  );

  test('is not made into a draft of somebody else’s item by an id, nor into one of another kind', async () => {
    const region = await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] });
    const { item } = await make(rightPilot());
    const before = await itemsThere();
    const ids = [item.id, btoa(`Pilot:${item.id}`), crypto.randomUUID(), 'Pilot', "'; drop table items; --", '%', '-1'];
    for (const id of ids)
      expect(await curation.saveDraft(region.token, { id, edit: 1, content: rightPilot() })).toMatchObject({ __typename: 'NotFound' });
    expect(await curation.saveDraft(editor, { id: item.id, edit: 1, content: { agenda: { title: 'Een agenda' } } })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await itemsThere()).toBe(before);
    const [kept] = await hub.db.select().from(schema.revisions).where(eq(schema.revisions.itemId, item.id));
    expect(kept).toMatchObject({ edit: 1, itemType: 'pilot' });
  });

  test('may be an agenda longer than any there is', async () => {
    const goals = Array.from({ length: 120 }, (_, place) => ({
      slug: `doel-${place}`,
      label: `Doel ${place}`,
      actions: Array.from({ length: 8 }, (_other, action) => ({
        label: `Actie ${action} van doel ${place}`,
        owner: 'de gemeente',
        due: '2027',
      })),
    }));
    const content = {
      agenda: {
        title: 'Een lange agenda',
        summary: 'Een agenda met heel veel doelen.',
        themes: ['prevention-and-access'],
        sources: [{ publication: 'implementatieplan-met-andere-ogen' }],
        goals,
      },
    };
    const saved = await make(content);
    expect(saved).toMatchObject({ __typename: 'DraftSaved', problems: [] });
    expect(await curation.publish(editor, await hub.tokenFor('editor'), saved.item.id)).toMatchObject({
      __typename: 'StepTaken',
      version: 1,
    });
  });
});

test('a number that may be a BSN is refused in what somebody changes, and not in what was published before', async () => {
  // The number of a letter to parliament stands in its title.
  const slug = 'kamerstuk-vrijstelling-5a';
  const [row] = await hub.db.select().from(schema.publications).where(eq(schema.publications.slug, slug));
  const id = row?.id ?? '';
  const fields = { title: row?.title, summary: row?.summary, kind: 'REPORT' };
  const saved = await curation.saveDraft(editor, { id, content: { publication: fields } });
  expect(saved.__typename).toBe('DraftSaved');
  const refused = { id, edit: saved.edit, content: { publication: { ...fields, summary: 'Over leerling 111222333.' } } };
  expect(await curation.saveDraft(editor, refused)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'content.summary' }] });
  expect(await make({ publication: { title: row?.title } })).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ path: 'content.title' }],
  });
});
