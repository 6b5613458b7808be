import { Buffer } from 'node:buffer';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { receiveImport } from '@kennishub/api/bulk/upload.ts';
import { forgetOldChanges } from '@kennishub/api/bulk/work-off.ts';
import { send } from '@kennishub/api/http/answer.ts';
import { newId, schema } from '@kennishub/db';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBulk } from '../support/bulk.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
let bulk: Awaited<ReturnType<typeof openBulk>>;
let editor: string;
let administrator: string;
let regionEditor: string;

beforeAll(async () => {
  hub = await openHub();
  bulk = await openBulk(hub);
  editor = (await hub.personWith({ role: 'editor' })).token;
  administrator = (await hub.personWith({ role: 'administrator' })).token;
  regionEditor = (await hub.personWith({ role: 'region-editor', regions: ['utrecht-west'] })).token;
});
afterAll(async () => {
  await bulk.close();
  await hub.close();
});

const publish = 'type=organisations&mode=publish&reason=Jaarlijkse%20lijst';
const state = () => hub.db.select({ id: schema.revisions.id, edit: schema.revisions.edit }).from(schema.revisions);
const organisation = async (slug: string) => hub.db.query.organisations.findFirst({ where: { slug } });

describe('a file of organisations', () => {
  test('tells what it would do, and does exactly that', async () => {
    const file =
      'slug;name;type;description;coalitionPartner\r\nnieuwe-school;Nieuwe School;school;"Een school, met ; erin";nee\r\nvng;;;Anders omschreven;\r\npo-raad;;;;\r\n';
    const before = await state();
    const checked = await bulk.tryOut(administrator, publish, file);
    expect(checked).toMatchObject({ state: 'CHECKED', encoding: 'UTF-8', total: 3, problems: [] });
    expect(await state()).toEqual(before);
    const rows = await bulk.rows(administrator, checked.id);
    expect(rows.map(({ slug, outcome, line }) => [slug, outcome, line])).toEqual([
      ['nieuwe-school', 'NEW', 2],
      ['vng', 'CHANGED', 3],
      ['po-raad', 'UNCHANGED', 4],
    ]);
    expect(rows[1]?.changes).toEqual([{ field: 'description', from: { value: expect.any(String) }, to: { value: 'Anders omschreven' } }]);
    const done = await bulk.run(administrator, checked.id);
    expect(done.state).toBe('DONE');
    expect(await organisation('nieuwe-school')).toMatchObject({ name: 'Nieuwe School', description: 'Een school, met ; erin', version: 1 });
    expect(await organisation('vng')).toMatchObject({ description: 'Anders omschreven', version: 2 });
    expect(await organisation('po-raad')).toMatchObject({ version: 1 });
    const [audit] = await hub.db
      .select()
      .from(schema.auditEntries)
      .where(eq(schema.auditEntries.action, 'bulk-change.carried-out'))
      .orderBy(desc(schema.auditEntries.id))
      .limit(1);
    expect(audit?.details).toEqual({ kind: 'import', items: 2, skipped: 1 });
  });

  test('is found by the search, and gone from the past', async () => {
    const { data } = await hub.query('{ search(text: "Nieuwe School", first: 5) { hits { title } } }');
    expect(JSON.stringify(data)).toContain('Nieuwe School');
    const past = await hub.query<{ organisation: object | null }>(
      'query @asOf(moment: "2026-03-12T09:00:00Z") { organisation(slug: "nieuwe-school") { name } }',
    );
    expect(past.data.organisation).toBeNull();
  });

  test('leaves everything as it is when one row is bad, unless it is told to go on', async () => {
    const file = 'slug,name,type\nslecht,Slecht,bestaat-niet\ngoed-zo,Goed zo,school\n';
    const checked = await bulk.tryOut(administrator, publish, file);
    expect(checked.counts).toEqual([
      { outcome: 'NEW', count: 1 },
      { outcome: 'REJECTED', count: 1 },
    ]);
    expect((await bulk.rows(administrator, checked.id))[0]?.problems).toEqual([
      { line: 2, column: 'type', message: expect.stringContaining('Dit kennen wij niet') },
    ]);
    expect(await bulk.mutate(administrator, 'runBulkChange', 'RunBulkChangeInput', { id: checked.id })).toMatchObject({
      __typename: 'NotAllowed',
    });
    await bulk.work();
    expect(await organisation('goed-zo')).toBeUndefined();
    expect((await bulk.run(administrator, checked.id, true)).state).toBe('DONE');
    expect(await organisation('goed-zo')).toBeDefined();
    expect(await organisation('slecht')).toBeUndefined();
  });

  test('does nothing when an item changed since, and says which', async () => {
    const one = await bulk.tryOut(administrator, publish, 'slug;description\nvng;Van de een\n');
    const other = await bulk.tryOut(administrator, publish, 'slug;description\nvng;Van de ander\npo-raad;Ook\n');
    await bulk.run(administrator, one.id);
    const refused = await bulk.run(administrator, other.id);
    expect(refused).toMatchObject({ state: 'CHECKED', problems: [{ message: expect.stringContaining('intussen veranderd') }] });
    expect((await bulk.rows(administrator, other.id))[0]).toMatchObject({ slug: 'vng', outcome: 'STALE' });
    expect(await organisation('po-raad')).toMatchObject({ version: 1 });
    await bulk.mutate(administrator, 'recheckBulkChange', 'BulkChangeStepInput', { id: other.id });
    await bulk.work();
    expect((await bulk.change(administrator, other.id)).counts).toEqual([{ outcome: 'CHANGED', count: 2 }]);
    expect((await bulk.run(administrator, other.id)).state).toBe('DONE');
    expect(await organisation('vng')).toMatchObject({ description: 'Van de ander' });
  });

  test('empties a field with a hyphen, and refuses a row whose version is not the one that was exported', async () => {
    const checked = await bulk.tryOut(administrator, publish, 'slug;description;version\nvng;-;\npo-raad;Nieuw;1\n');
    const [emptied, old] = await bulk.rows(administrator, checked.id);
    expect(emptied?.changes).toEqual([{ field: 'description', from: { value: 'Van de ander' }, to: { value: null } }]);
    expect(old).toMatchObject({ outcome: 'REJECTED', problems: [{ line: 3, column: 'version' }] });
  });
});

describe('a bad file', () => {
  const unreadable: [string, string | Uint8Array, { line: number | null; column: string | null; message: RegExp }][] = [
    ['without the column that names the item', 'name;type\nA;school\n', { line: 1, column: 'slug', message: /ontbreekt/ }],
    ['with a column we do not know', 'slug;name;typ\nx;y;z\n', { line: 1, column: null, message: /kennen wij niet: de 3e.*type/ }],
    ['with a column twice', 'slug;name;name\nx;y;z\n', { line: 1, column: 'name', message: /twee keer/ }],
    ['with other separators', 'slug|name|type\nx|y|z\n', { line: 1, column: null, message: /Scheid kolommen/ }],
    ['with a quotation mark that is never closed', 'slug;name\nx;"y\nz;w\n', { line: 2, column: null, message: /niet gesloten/ }],
    ['that is a workbook', Buffer.from('504b030414000600', 'hex'), { line: null, column: null, message: /Excel/ }],
    ['that is no text', Buffer.from([115, 108, 0, 3, 9, 200, 0, 1]), { line: null, column: null, message: /geen tekstbestand/ }],
  ];
  test.each(unreadable)('%s is refused with the place', async (_name, file, { line, column, message }) => {
    const failed = await bulk.tryOut(editor, 'type=organisations', file);
    expect(failed).toMatchObject({ state: 'FAILED', total: 0, problems: [{ line, column, message: expect.stringMatching(message) }] });
    expect(await bulk.mutate(editor, 'runBulkChange', 'RunBulkChangeInput', { id: failed.id })).toMatchObject({ __typename: 'NotAllowed' });
  });

  test('of NDJSON that breaks off is refused with the line', async () => {
    const failed = await bulk.tryOut(editor, 'type=organisations', '{"slug":"a","name":"A"}\n{"slug":"b","na', 'application/x-ndjson');
    expect(failed).toMatchObject({ state: 'FAILED', problems: [{ line: 2, message: expect.stringContaining('afgebroken') }] });
  });

  test('has every bad row told with line and column', async () => {
    const file =
      'slug;name;type;website\ndubbel;A;school;\nkort;B\ndubbel;C;school;\n;D;school;\nmis;ZoÃ« school;school;\nlink;Een school;school;nergens\n';
    const checked = await bulk.tryOut(administrator, publish, file);
    const rows = await bulk.rows(administrator, checked.id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'REJECTED'));
    expect(rows.map(({ problems: [problem] }) => [problem?.line, problem?.column])).toEqual([
      [2, 'slug'],
      [3, null],
      [4, 'slug'],
      [5, 'slug'],
      [6, 'name'],
      [7, 'website'],
    ]);
  });

  test('in another encoding is read as what it is', async () => {
    const text = 'slug;name;type\nzoe;Zoë’s €-school;school\n';
    const cp1252 = Buffer.from(text.replace('’', '\u0092').replace('€', '\u0080'), 'latin1');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const [file, encoding] of [
      [cp1252, 'Windows-1252'],
      [utf16, 'UTF-16'],
      [Buffer.from(`\uFEFF${text}`), 'UTF-8'],
    ] as const) {
      const checked = await bulk.tryOut(administrator, publish, file);
      expect(checked.encoding).toBe(encoding);
      const [row] = await bulk.rows(administrator, checked.id);
      expect(row?.changes.find(({ field }) => field === 'name')?.to).toEqual({ value: 'Zoë’s €-school' });
    }
  });

  test('of more than 100 MB is refused before it is sent when its length says so', async () => {
    const announced = await new Promise<number>((resolve) => {
      const sending = request(`${bulk.address}/imports?type=organisations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${editor}`, 'content-type': 'text/csv', 'content-length': '100000001' },
      });
      sending.on('response', (answer) => {
        resolve(answer.statusCode ?? 0);
        sending.destroy();
      });
      sending.on('error', () => {});
      sending.write('slug;name\n');
    });
    expect(announced).toBe(413);
  });

  test('of more than it may be is refused as soon as it is more, without a length as well, and nothing of it stays', async () => {
    const before = [await hub.db.$count(schema.bulkChanges), await hub.db.$count(schema.bulkFileParts)];
    // As the hub takes files in, with a bound that is reached sooner: a hundred times a million bytes are the same, and take a minute.
    const server = createServer((incoming, target) => {
      void receiveImport(hub.parts, incoming, new URL(incoming.url ?? '/', 'http://api'), 3_000_000).then((answer) => send(answer, target));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const piece = Buffer.alloc(500_000, 'x');
    let pieces = 0;
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sending = request({
        port: (server.address() as AddressInfo).port,
        path: '/imports?type=organisations',
        method: 'POST',
        headers: { authorization: `Bearer ${editor}`, 'content-type': 'text/csv', 'transfer-encoding': 'chunked' },
      });
      sending.on('error', reject);
      sending.on('response', (response) => {
        void text(response).then((said) => {
          sending.destroy();
          resolve({ status: response.statusCode ?? 0, text: said });
        });
      });
      // It has no end.
      const more = (): void => {
        if (sending.destroyed) return;
        pieces += 1;
        if (sending.write(piece)) setImmediate(more);
        else sending.once('drain', more);
      };
      more();
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(answer).toEqual({ status: 413, text: expect.stringContaining('hoogstens 3 MB') });
    expect(pieces).toBeGreaterThan(6);
    expect([await hub.db.$count(schema.bulkChanges), await hub.db.$count(schema.bulkFileParts)]).toEqual(before);
  });

  test('whose digest is not that of what arrived is refused', async () => {
    const answer = await bulk.upload(editor, 'type=organisations', 'slug\nvng\n', 'text/csv', {
      'content-digest': `sha-256=:${Buffer.from('something else').toString('base64')}:`,
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ message: expect.stringContaining('niet helemaal aangekomen') }] } });
  });

  test('that a killed process left half is forgotten, and its change says so', async () => {
    const id = newId();
    const then = new Date(hub.parts.now().getTime() - 3_600_000);
    const left = {
      id,
      kind: 'import',
      state: 'failed',
      madeBy: 'token:x',
      viewer: {},
      itemType: 'pilot',
      settings: {},
      createdAt: then,
    } as const;
    await hub.db.insert(schema.bulkChanges).values(left);
    await hub.db.insert(schema.bulkFileParts).values({ changeId: id, position: 1, bytes: Buffer.from('slug') });
    await forgetOldChanges(hub.db, hub.parts.now());
    expect(await hub.db.$count(schema.bulkFileParts, eq(schema.bulkFileParts.changeId, id))).toBe(0);
    expect(await hub.db.$count(schema.bulkChanges, eq(schema.bulkChanges.id, id))).toBe(1);
  });

  test('that breaks off on its way leaves nothing but a change that says so', async () => {
    const sending = request(`${bulk.address}/imports?type=organisations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${editor}`, 'content-type': 'text/csv', 'content-length': '5000' },
    });
    sending.on('error', () => {});
    sending.write('slug;name;type\nhalf;Half;school\n');
    const latest = async () => {
      const [row] = await hub.db.select().from(schema.bulkChanges).orderBy(desc(schema.bulkChanges.id)).limit(1);
      return row;
    };
    await expect.poll(async () => (await latest())?.problems[0]?.message, { timeout: 30_000 }).toContain('niet helemaal aangekomen');
    sending.destroy();
    await bulk.work();
    expect(await latest()).toMatchObject({ state: 'failed', total: 0 });
  });

  test('holds formulas as the text they are', async () => {
    const checked = await bulk.tryOut(administrator, publish, 'slug;name;type\nformule;"=HYPERLINK(""http://x"")";school\n');
    const [row] = await bulk.rows(administrator, checked.id);
    expect(row?.changes.find(({ field }) => field === 'name')?.to).toEqual({ value: '=HYPERLINK("http://x")' });
    await bulk.run(administrator, checked.id);
    const { text } = await bulk.export('organisations.csv');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test('with what may be a BSN has that row refused', async () => {
    const checked = await bulk.tryOut(administrator, publish, 'slug;name;type;description\nbsn;B;school;Nummer 111222333 van een kind\n');
    expect((await bulk.rows(administrator, checked.id))[0]).toMatchObject({ outcome: 'REJECTED', problems: [{ column: 'description' }] });
  });
});

describe('a file that is sent twice', () => {
  const file = 'slug;description\nvng;Nog eens anders\n';
  const send = (key: string, body = file, query = 'type=organisations', token = editor) =>
    bulk.upload(token, query, body, 'text/csv', { 'idempotency-key': key });

  test('with one key is one change, whoever else uses that key', async () => {
    const key = crypto.randomUUID();
    const first = await send(key);
    expect(first.status).toBe(202);
    await bulk.work();
    expect(await send(key)).toEqual({ status: 202, body: { id: first.body.id, state: 'CHECKED' } });
    expect((await send(key, file, 'type=organisations', administrator)).body.id).not.toBe(first.body.id);
    expect((await send(crypto.randomUUID())).body.id).not.toBe(first.body.id);
  });

  test('with one key at the same instant is one change', async () => {
    const key = crypto.randomUUID();
    const both = await Promise.all([send(key), send(key)]);
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
    expect(await hub.db.$count(schema.bulkChanges, eq(schema.bulkChanges.id, both[0]?.body.id ?? ''))).toBe(1);
  });

  test('with one key and something else in it is refused, as is a key that can be guessed', async () => {
    const key = crypto.randomUUID();
    await send(key);
    expect((await send(key, 'slug;description\nvng;Iets anders\n')).status).toBe(409);
    expect((await send(key, file, 'type=terms')).status).toBe(409);
    expect((await send('1')).status).toBe(400);
  });
});

describe('who may', () => {
  const pilot = (slug: string, region: string) =>
    `${JSON.stringify({ slug, title: 'Een praktijk', summary: 'Een samenvatting van de praktijk.', phase: 'pilot', scope: 'regional', region, themes: ['prevention-and-access'], approach: 'Zo.', sources: [{ publication: 'samenwerkingsagenda-utrecht-west-2019-2022' }] })}\n`;

  test('import at all, and past review', async () => {
    expect((await bulk.upload('', 'type=organisations', 'slug\n')).status).toBe(403);
    expect((await bulk.upload('kh_nothing', 'type=organisations', 'slug\n')).status).toBe(401);
    expect((await bulk.upload(editor, publish, 'slug\n')).status).toBe(403);
    expect((await bulk.upload(administrator, 'type=organisations&mode=publish', 'slug\n')).status).toBe(400);
  });

  test('a region editor makes drafts of the own region and sees nothing of others', async () => {
    const others = (await hub.db.query.pilots.findFirst({ where: { region: { slug: 'lekstroom' } } }))?.slug ?? '';
    const file = pilot('mijn-import', 'utrecht-west') + pilot('andermans-import', 'lekstroom') + pilot(others, 'utrecht-west');
    const checked = await bulk.tryOut(regionEditor, 'type=pilots', file, 'application/x-ndjson');
    const rows = await bulk.rows(regionEditor, checked.id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['NEW', 'REJECTED', 'REJECTED']);
    expect(rows[2]?.item).toBeNull();
    await bulk.run(regionEditor, checked.id, true);
    const [item] = await hub.db.select().from(schema.items).where(eq(schema.items.key, 'mijn-import'));
    expect(item).toMatchObject({ state: 'draft', type: 'pilot' });
    expect((await hub.query<{ pilot: object | null }>('{ pilot(slug: "mijn-import") { title } }')).data.pilot).toBeNull();
    const own = (await hub.personWith({ role: 'region-editor', regions: ['lekstroom'] })).token;
    expect(await bulk.change(own, checked.id)).toBeNull();
    expect(await bulk.rows(own, checked.id)).toEqual([]);
  });
});

test('five hundred rows are one change', async () => {
  const file = `slug;name;type\n${Array.from({ length: 500 }, (_, index) => `veel-${index};Organisatie nummer ${index};school`).join('\n')}\n`;
  const checked = await bulk.tryOut(administrator, publish, file);
  expect(checked.counts).toEqual([{ outcome: 'NEW', count: 500 }]);
  expect((await bulk.run(administrator, checked.id)).state).toBe('DONE');
  expect(await hub.db.$count(schema.organisations, undefined)).toBeGreaterThan(500);
});
