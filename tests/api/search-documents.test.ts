import { remakeDocuments } from '@kennishub/api/search/remake.ts';
import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub?.close());

/** All that the search knows, but for what counts its writings. */
const documents = () =>
  rowsOf<{ id: string; words: string }>(
    hub.db,
    sql`select id, title, words::text, length, vocabulary, made_by from search_documents order by id`,
  );
const words = () => rowsOf(hub.db, sql`select word, stem, documents from search_words order by word`);

describe('search documents that an earlier version of the hub made', () => {
  test('are made anew once, and are then as if this version had made them', async () => {
    const before = { documents: await documents(), words: await words() };
    expect(await remakeDocuments(hub.parts)).toBe(0);
    await hub.db.execute(sql`update search_documents set made_by = 'earlier', words = ''::tsvector, length = 1
      where id in (select id from search_documents order by number limit 60)`);
    expect(await documents()).not.toEqual(before.documents);
    expect(await remakeDocuments(hub.parts)).toBe(60);
    expect({ documents: await documents(), words: await words() }).toEqual(before);
    expect(await remakeDocuments(hub.parts)).toBe(0);
  });
});
