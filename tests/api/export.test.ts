import { readFileSync } from 'node:fs';
import { schema } from '@kennishub/db';
import { desc, eq } from 'drizzle-orm';
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

const folders = ['pilots', 'inspiration-regions', 'experts', 'knowledge-sessions', 'publications', 'agendas', 'organisations', 'terms'];

describe.each(['csv', 'ndjson'])('what goes out as %s', (form) => {
  test.each(folders)('comes back in without a change: %s', async (folder) => {
    const { status, text } = await bulk.export(`${folder}.${form}`);
    expect(status).toBe(200);
    const type = form === 'csv' ? 'text/csv' : 'application/x-ndjson';
    const checked = await bulk.tryOut(administrator, `type=${folder}&mode=publish&reason=Proef`, text, type);
    const total = await hub.db.$count(
      schema.items,
      eq(
        schema.items.type,
        (
          {
            pilots: 'pilot',
            'inspiration-regions': 'inspiration-region',
            experts: 'expert',
            'knowledge-sessions': 'knowledge-session',
            publications: 'publication',
            agendas: 'agenda',
            organisations: 'organisation',
            terms: 'term',
          } as const
        )[folder] ?? 'pilot',
      ),
    );
    expect(checked).toMatchObject({ state: 'CHECKED', problems: [], counts: [{ outcome: 'UNCHANGED', count: total }], total });
  });
});

test.each([...folders.map((folder) => [folder, 'csv', 'text/csv'] as const), ['organisations', 'ndjson', 'application/x-ndjson'] as const])(
  'the sample of docs/bulk.md is right: %s.%s',
  async (folder, form, type) => {
    const sample = readFileSync(new URL(`../../docs/samples/${folder}.${form}`, import.meta.url));
    const checked = await bulk.tryOut(administrator, `type=${folder}&mode=publish&reason=Proef`, sample, type);
    expect((await bulk.rows(administrator, checked.id)).flatMap(({ problems }) => problems)).toEqual([]);
    expect(checked.counts).toEqual([{ outcome: 'NEW', count: 1 }]);
  },
);

describe('an export', () => {
  test('takes the words of the list', async () => {
    const { data } = await hub.query<{ pilots: { totalCount: number } }>(
      '{ pilots(filter: { themes: ["home-sitters"], phases: [KEPT] }) { totalCount } }',
    );
    const { text } = await bulk.export('pilots.ndjson?themes=home-sitters&phases=kept');
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(data.pilots.totalCount);
    expect((await bulk.export('pilots.csv?thema=x')).status).toBe(400);
    expect((await bulk.export('pilots.csv?phases=nergens')).status).toBe(400);
    expect((await bulk.export('children.csv')).status).toBe(404);
  });

  test('shows drafts only to who may see them', async () => {
    const editor = (await hub.personWith({ role: 'editor' })).token;
    const region = (await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] })).token;
    const other = (await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] })).token;
    const slug = (await hub.db.query.pilots.findFirst({ where: { region: { slug: 'lekstroom' } } }))?.slug;
    const checked = await bulk.tryOut(region, 'type=pilots', `slug;lessons\n${slug};Wij leerden iets geheims.\n`);
    await bulk.run(region, checked.id);
    expect((await bulk.export('pilots.csv')).text).not.toContain('geheims');
    expect((await bulk.export('pilots.csv?drafts=true')).status).toBe(403);
    expect((await bulk.export('pilots.csv?drafts=true', other)).text).not.toContain('geheims');
    for (const token of [region, editor]) expect((await bulk.export('pilots.csv?drafts=true', token)).text).toContain('geheims');
    const [audit] = await hub.db
      .select()
      .from(schema.auditEntries)
      .where(eq(schema.auditEntries.action, 'export.made'))
      .orderBy(desc(schema.auditEntries.id))
      .limit(1);
    expect(audit?.details).toEqual({ type: 'pilot', form: 'csv', items: 1, drafts: true });
  });
});
