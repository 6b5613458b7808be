import { readFileSync } from 'node:fs';
import { BULK } from '@kennishub/api/bulk/limits.ts';
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
    expect((await bulk.export('pilots.csv?of=drafts')).status).toBe(403);
    expect((await bulk.export('pilots.csv?of=drafts', other)).text).not.toContain('geheims');
    for (const token of [region, editor]) expect((await bulk.export('pilots.csv?of=drafts', token)).text).toContain('geheims');
    const [audit] = await hub.db
      .select()
      .from(schema.auditEntries)
      .where(eq(schema.auditEntries.action, 'export.made'))
      .orderBy(desc(schema.auditEntries.id))
      .limit(1);
    expect(audit?.details).toEqual({ type: 'pilot', form: 'csv', of: 'drafts', items: 1 });
  });

  test('goes by the list of who curates, for members alone', async () => {
    const region = (await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] })).token;
    const editor = (await hub.personWith({ role: 'editor' })).token;
    const lines = async (words: string, token: string) =>
      (await bulk.export(`pilots.ndjson?of=items${words}`, token)).text.split('\n').filter((line) => line !== '').length;
    const listed = async (filter: string) => {
      const { data } = await hub.query<{ items: { totalCount: number } }>(
        `{ items(filter: { ${filter} }) { totalCount } }`,
        {},
        { token: editor },
      );
      return data.items.totalCount;
    };
    const ofRegion = await listed('types: [PILOT], regions: ["lekstroom"], states: [PUBLISHED]');
    expect(ofRegion).toBeGreaterThan(0);
    expect(await lines('&regions=lekstroom', editor)).toBe(ofRegion);
    expect(await lines('', region)).toBe(ofRegion);
    expect(await lines('', editor)).toBe(await listed('types: [PILOT], states: [PUBLISHED]'));
    expect(await lines('&drafts=DRAFT', editor)).toBe(await listed('types: [PILOT], states: [PUBLISHED], drafts: [DRAFT]'));
    expect((await bulk.export('pilots.csv?of=items&regions=a&naam=b', editor)).status).toBe(400);
    expect((await bulk.export('pilots.csv?of=items')).status).toBe(403);
    expect((await bulk.export('pilots.csv?of=everything', editor)).status).toBe(404);
  });

  test('is bounded per hour: for visitors by where they come from, for members by who they are', async () => {
    const { exportsOfVisitor, exportsOfMember } = BULK;
    const editor = await hub.personWith({ role: 'editor' });
    // All but the last that is allowed were taken already.
    hub.setNow(new Date(hub.parts.now().getTime() + 3_700_000));
    const from = (address: string, token = '') =>
      fetch(`${bulk.address}/exports/organisations.csv`, {
        headers: { connection: 'close', 'x-forwarded-for': address, ...(token && { authorization: `Bearer ${token}` }) },
      });
    expect((await from('192.0.2.1')).status).toBe(200);
    expect((await from('192.0.2.1', editor.token)).status).toBe(200);
    await hub.db.update(schema.rateLimits).set({ count: exportsOfVisitor.most });
    const refused = await from('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect(await refused.text()).toContain('Probeer het over 1 uur opnieuw.');
    expect((await from('192.0.2.2')).status).toBe(200);
    expect((await from('192.0.2.1', editor.token)).status).toBe(200);
    await hub.db.update(schema.rateLimits).set({ count: exportsOfMember.most });
    expect((await from('192.0.2.3', editor.token)).status).toBe(429);
  });
});
