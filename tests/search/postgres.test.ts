import { postgresSearch } from '@kennishub/api/search/search.ts';
import { removeDocuments, type SearchableItem, writeDocuments } from '@kennishub/api/search/search-document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { searchContract } from './contract.ts';
import { contractItems } from './contract-items.ts';

const lexicon = createLexicon();

async function filled(items: readonly SearchableItem[]): Promise<TestDatabase> {
  const database = await openTestDatabase();
  await database.db.execute(sql`delete from search_documents`);
  await database.db.execute(sql`delete from search_words`);
  await database.db.transaction((tx) => writeDocuments(tx, items, lexicon));
  return database;
}

searchContract('Postgres', async (items) => {
  const database = await filled(items);
  return { engine: postgresSearch(database.db, () => lexicon), close: database.close };
});

describe('the search documents', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await filled(contractItems);
  });
  afterAll(() => database?.close());

  /** Counts as they are kept, and counts as they would be if made anew. */
  const kept = () =>
    rowsOf<{ word: string; documents: number }>(database.db, sql`select word, documents from search_words order by word collate "C"`);
  const counted = () =>
    rowsOf<{ word: string; documents: number }>(
      database.db,
      sql`select word, count(*)::int as documents from search_documents, unnest(vocabulary) as word group by word order by word collate "C"`,
    );

  it('keep the word list true when documents are written twice, change and go', async () => {
    const [first, second] = contractItems;
    if (!first || !second) throw new Error('The contract has items.');
    expect(await kept()).toEqual(await counted());
    await database.db.transaction((tx) => writeDocuments(tx, contractItems, lexicon));
    expect(await kept()).toEqual(await counted());
    await database.db.transaction((tx) => writeDocuments(tx, [{ ...first, title: 'Heel andere woorden', version: 2 }], lexicon));
    expect(await kept()).toEqual(await counted());
    await database.db.transaction((tx) => removeDocuments(tx, [second.id, second.id, '01890000-0000-7000-8000-0000000000ff']));
    expect(await kept()).toEqual(await counted());
    const { hits } = await postgresSearch(database.db, () => lexicon).search({ text: 'coördinator' });
    expect(hits).toEqual([]);
    await database.db.transaction((tx) => writeDocuments(tx, contractItems, lexicon));
    expect(await kept()).toEqual(await counted());
  });

  it('do not suggest words of what is no longer published', async () => {
    const secret = {
      ...contractItems[0],
      id: '01890000-0000-7000-8000-0000000000aa',
      slug: 'geheim',
      title: 'Kwikstaartjesplan',
    } as SearchableItem;
    const engine = postgresSearch(database.db, () => lexicon);
    await database.db.transaction((tx) => writeDocuments(tx, [secret], lexicon));
    expect((await engine.search({ text: 'kwikstaartjesplam' })).correction).toBe('kwikstaartjesplan');
    await database.db.transaction((tx) => removeDocuments(tx, [secret.id]));
    expect((await engine.search({ text: 'kwikstaartjesplam' })).correction).toBeNull();
    expect(await engine.suggest('kwikst')).toEqual([]);
  });

  it('put a title first that was typed in full, with its accents or without', async () => {
    const [item] = contractItems;
    if (!item) throw new Error('The contract has items.');
    const id = (number: number) => `01890000-0000-7000-8000-0000000001a${number}`;
    const titled = [
      { ...item, id: id(1), slug: 'reunie', title: 'Réünie', body: ['Een lang verhaal over de dag zelf, '.repeat(20)] },
      { ...item, id: id(2), slug: 'reunie-kort', title: 'Reünie reünie', summary: '', body: [] },
    ];
    const engine = postgresSearch(database.db, () => lexicon);
    await database.db.transaction((tx) => writeDocuments(tx, titled, lexicon));
    for (const typed of ['réünie', 'Reunie', 'REÜNIE '])
      expect(
        (await engine.suggest(typed)).map(({ slug }) => slug),
        typed,
      ).toEqual(['reunie', 'reunie-kort']);
    expect((await engine.suggest('réün')).map(({ slug }) => slug)).toContain('reunie');
    await database.db.transaction((tx) =>
      removeDocuments(
        tx,
        titled.map((one) => one.id),
      ),
    );
  });

  it('are found by a compound that none of them has: by what it is with one of its other parts, and what that is called', async () => {
    const [item] = contractItems;
    if (!item) throw new Error('The contract has items.');
    const id = '01890000-0000-7000-8000-0000000001b1';
    const engine = postgresSearch(database.db, () => lexicon);
    await database.db.transaction((tx) => writeDocuments(tx, [{ ...item, id, slug: 'zat', title: 'Het zorg- en adviesteam' }], lexicon));
    expect((await engine.search({ text: 'schoolzorgteam' })).hits[0]?.slug).toBe('zat');
    await database.db.transaction((tx) => removeDocuments(tx, [id]));
  });

  it('suggest words as they are written, also those that only hyphens join', async () => {
    const [item] = contractItems;
    if (!item) throw new Error('The contract has items.');
    const written = (number: number, text: string): SearchableItem => ({
      ...item,
      id: `01890000-0000-7000-8000-0000000001b${number}`,
      slug: `koppelteken-${number}`,
      title: 'Verslag',
      body: [text],
    });
    const engine = postgresSearch(database.db, () => lexicon);
    const words = async (typed: string) => (await engine.suggest(typed)).filter(({ type }) => type === null).map(({ text }) => text);
    const write = (items: SearchableItem[]) => database.db.transaction((tx) => writeDocuments(tx, items, lexicon));
    await write([written(1, 'Het kwx-vo doet mee.'), written(2, 'Ook het kwx-vo.')]);
    expect(await words('kwx')).toEqual(['kwx-vo']);
    expect(await words('het kwxv')).toEqual(['het kwx-vo']);
    await write([written(2, 'Het kwxvo heet hier zo.')]);
    expect(await words('kwx')).toEqual(['kwxvo']);
    await write([written(2, 'Een kwx-vo en het kwxvo.')]);
    expect(await words('kwx')).toEqual(['kwxvo']);
    expect((await engine.search({ text: 'kwx-vo' })).totalCount).toBe(2);
    await database.db.transaction((tx) => removeDocuments(tx, [written(1, '').id, written(2, '').id]));
    expect(await words('kwx')).toEqual([]);
  });

  it('are rolled back with the change that wrote them', async () => {
    const before = await kept();
    await expect(
      database.db.transaction(async (tx) => {
        await removeDocuments(
          tx,
          contractItems.map(({ id }) => id),
        );
        throw new Error('Something else went wrong.');
      }),
    ).rejects.toThrow('Something else');
    expect(await kept()).toEqual(before);
  });

  it('are searched in a few statements, however many words and hits', async () => {
    const engine = postgresSearch(database.db, () => lexicon);
    // The first search fills what is remembered of words and documents.
    await engine.search({ text: 'school' });
    const known = await database.countStatements(() =>
      engine.search({ text: 'thuiszitters school jeugdhulp dashboard', facets: ['theme', 'phase'], first: 100 }),
    );
    expect(known.statements.length).toBeLessThanOrEqual(4);
    const mistyped = await database.countStatements(() =>
      engine.search({ text: 'thuizsitters dashbord jeugdhlup arangement onbekendwoordje', facets: ['theme'], first: 100 }),
    );
    expect(mistyped.statements.length).toBeLessThanOrEqual(5);
  });

  it('keep a page in its place when something is added meanwhile', async () => {
    const engine = postgresSearch(database.db, () => lexicon);
    const request = { text: 'school jeugdhulp', first: 1 };
    const all = (await engine.search({ ...request, first: 100 })).hits.map(({ slug }) => slug);
    const first = await engine.search(request);
    const added = {
      ...contractItems[1],
      id: '01890000-0000-7000-8000-0000000000bb',
      slug: 'nieuw',
      title: 'School en jeugdhulp',
    } as SearchableItem;
    await database.db.transaction((tx) => writeDocuments(tx, [added], lexicon));
    const next = await engine.search({ ...request, after: first.endCursor ?? '' });
    expect(next.hits[0]?.slug).toBe(all[1]);
    await database.db.transaction((tx) => removeDocuments(tx, [added.id]));
  });
});
