import { changesHappenAt, type Database, schema } from '@kennishub/db';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

const day = (number: number) => new Date(Date.UTC(2026, 4, number, 12));

/** What a visitor sees of one practice, by itself, in lists, counts, relations and the search. */
const everything = `
  practice: pilot(slug: "aa-en-hunze-vve") { id slug title region { name } themes { slug } areas { code } effects { step evidence { statement } } }
  pilots(first: 100) { totalCount nodes { slug title themes { slug } } }
  inThemes: pilots(filter: { themes: ["home-sitters"] }) { totalCount }
  search(text: "vve aa en hunze", facets: [THEME]) { totalCount hits { title slug } facets { values { value count } } }
  publications(first: 3) { totalCount nodes { title } }`;

let hub: TestHub;
/** What was seen at the end of each day. */
const seen = new Map<number, unknown>();

const onDay = async (number: number, change: (tx: Database) => Promise<unknown>) => {
  hub.setNow(day(number));
  await hub.db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await changesHappenAt(tx, day(number));
    await change(tx);
  });
  const { data, errors } = await hub.query(`{ ${everything} }`);
  expect(errors).toBeUndefined();
  seen.set(number, data);
};

const { pilots, pilotTerms, pilotEffects, searchDocuments } = schema;
const chosen = eq(pilots.slug, 'aa-en-hunze-vve');

beforeAll(async () => {
  hub = await openHub(day(1));
  // The content was loaded by the clock of the database; history goes on from there by the clock of the hub.
  await hub.db.update(schema.rowHistory).set({ at: day(1) });
  const [practice] = await hub.db.select().from(pilots).where(chosen);
  const id = practice?.id ?? '';
  await onDay(1, async () => {});
  await onDay(2, (tx) => tx.update(pilots).set({ title: 'Vve onder een andere naam' }).where(chosen));
  await onDay(3, (tx) => tx.delete(pilotTerms).where(eq(pilotTerms.itemId, id)));
  await onDay(4, (tx) => tx.delete(pilotEffects).where(eq(pilotEffects.pilotId, id)));
  await onDay(5, (tx) =>
    tx
      .update(searchDocuments)
      .set({ title: 'Vve onder een andere naam', revision: sql`nextval('search_revisions')` })
      .where(eq(searchDocuments.id, id)),
  );
  await onDay(6, async (tx) => {
    await tx.delete(pilots).where(chosen);
    await tx.delete(searchDocuments).where(eq(searchDocuments.id, id));
  });
  await onDay(7, async (tx) => {
    await tx.insert(pilots).values({ ...(practice as typeof pilots.$inferInsert), title: 'Vve is terug' });
    await tx.update(pilots).set({ title: 'Vve is helemaal terug' }).where(chosen);
  });
  hub.setNow(day(20));
});
afterAll(() => hub.close());

const asOf = (moment: Date, fields = everything, options = {}) =>
  hub.query(`query ($moment: DateTime!) @asOf(moment: $moment) { ${fields} }`, { moment: moment.toISOString() }, options);

describe('a query as of a moment', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('on day %i answers what was seen on that day', async (number) => {
    const { data, errors } = await asOf(day(number));
    expect(errors).toBeUndefined();
    expect(data).toEqual(seen.get(number));
    expect((await asOf(new Date(day(number).getTime() + 3_600_000))).data).toEqual(seen.get(number));
  });

  test('tells the days apart', () => {
    expect(new Set([...seen.values()].map((answer) => JSON.stringify(answer))).size).toBe(7);
  });

  test('before anything was there is empty', async () => {
    const { data } = await asOf(new Date(day(1).getTime() - 1));
    expect(data).toMatchObject({ practice: null, pilots: { totalCount: 0, nodes: [] }, search: { totalCount: 0 } });
  });

  test('leaves the present as it is', async () => {
    await asOf(day(3));
    expect((await hub.query(`{ ${everything} }`)).data).toEqual(seen.get(7));
  });

  test('finds an item by its id as it was', async () => {
    const { id } = (seen.get(1) as { practice: { id: string } }).practice;
    const node = '... on Pilot { title }';
    const at = async (number: number) =>
      ((await asOf(day(number), `node(id: "${id}") { ${node} }`)).data as unknown as { node: { title: string } | null }).node;
    expect(await at(2)).toEqual({ title: 'Vve onder een andere naam' });
    expect(await at(6)).toBeNull();
  });

  test('tells of what came later what it began with', async () => {
    // As a row was remembered before its table had the column.
    await hub.db.execute(
      sql`update row_history set before = before - 'in_other_words' where table_name = 'pilots' and before ? 'in_other_words'`,
    );
    const { data, errors } = await asOf(day(2), 'pilot(slug: "aa-en-hunze-vve") { title inOtherWords }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ pilot: { title: 'Vve onder een andere naam', inOtherWords: [] } });
  });

  test('in the future is refused', async () => {
    const { errors } = await asOf(day(21));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(errors?.[0]?.message).toContain('toekomst');
  });

  test('shows staff no more than the public saw', async () => {
    const { errors } = await asOf(day(3), 'expertRequests { totalCount }', { token: await hub.tokenFor('administrator') });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('says what is wrong with its moment', async () => {
    const { errors } = await hub.query('query @asOf(moment: "gisteren") { terms { totalCount } }');
    expect(errors?.[0]?.message).toContain('geldig moment');
  });

  test('can not be a mutation', async () => {
    const { errors } = await hub.query('mutation @asOf(moment: "2026-01-01T00:00:00Z") { __typename }');
    expect(errors?.[0]?.message).toContain('@asOf');
  });
});

test('the tables of content can not be emptied without a trace', async () => {
  await expect(hub.db.execute('truncate pilots cascade')).rejects.toThrow();
});
