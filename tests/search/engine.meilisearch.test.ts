import { randomBytes } from 'node:crypto';
import { judgedHere } from '@kennishub/api/search/judged/judged-here.ts';
import { meilisearchFinder } from '@kennishub/api/search/meilisearch/finder.ts';
import { refreshDocuments } from '@kennishub/api/search/refresh.ts';
import { createSearch, postgresSearch } from '@kennishub/api/search/search.ts';
import { removeDocuments, type SearchableItem } from '@kennishub/api/search/search-document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { rowsOf, schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openTestFilling, type TestFilling } from '../support/filling.ts';
import { hubKey } from '../support/meilisearch.ts';
import { searchContract } from './contract.ts';
import { hostileTexts } from './hostile-texts.ts';

const { url, masterKey } = inject('meilisearch') ?? { url: '', masterKey: '' };
const lexicon = createLexicon();
const within = 10_000;

type Filled = { database: TestDatabase; hub: TestFilling; engine: ReturnType<typeof createSearch>; close: () => Promise<void> };

type Published = { type: schema.ItemType; id: string };
const isVocabulary = (type: string): boolean => (schema.vocabularies as readonly string[]).includes(type);

/** The engine alone, nothing behind it, filled the way a hub fills it and asked with a key as a hub has it. */
async function openEngine(fill: (database: TestDatabase, hub: TestFilling, published: Published[]) => Promise<void>): Promise<Filled> {
  const database = await openTestDatabase();
  const rows = await rowsOf<{ type: string; id: string }>(database.db, sql`select type, id from search_documents`);
  const published = rows.map(({ type, id }): Published => ({ id, type: isVocabulary(type) ? 'term' : (type as schema.ItemType) }));
  const prefix = `test-${randomBytes(4).toString('hex')}-`;
  const key = await hubKey(url, masterKey, prefix);
  const hub = await openTestFilling({ database, url, key, prefix, requestWithin: 10_000, taskWithin: 60_000 });
  await hub.inStep();
  await fill(database, hub, published);
  await hub.inStep(60_000);
  const finder = meilisearchFinder({ url, key, uid: hub.filling.server.uid, within });
  return {
    database,
    hub,
    engine: createSearch(database.db, () => lexicon, finder),
    close: async () => {
      const { server } = hub.filling;
      await hub.close();
      await server.carryOut((client) => client.deleteIndex(server.uid));
      await database.close();
    },
  };
}

searchContract('Meilisearch', (items: readonly SearchableItem[]) => openEngine((_, hub) => hub.publish(items)));

describe('Meilisearch with all content', () => {
  let filled: Filled;
  const facets = ['theme', 'schoolType', 'phase', 'kind', 'region'];
  beforeAll(async () => {
    filled = await openEngine(async ({ db }, { filling }, items) => {
      await db.transaction((tx) => refreshDocuments(tx, items, lexicon, filling.announce));
    });
  });
  afterAll(() => filled?.close());

  it('counts what Postgres counts, for every judged query and under filters, and puts the same on top', async () => {
    const postgres = postgresSearch(filled.database.db, () => lexicon);
    const judged = await judgedHere(filled.database.db);
    expect(judged.length).toBeGreaterThanOrEqual(120);
    const narrowings = [
      {},
      { types: ['pilot'], filters: { terms: { theme: ['home-sitters', 'support-teams'] } } },
      { filters: { areaCodes: ['PV26'], years: { from: 2018 } } },
    ];
    let sameTop = 0;
    for (const { query } of judged) {
      for (const narrowing of narrowings) {
        const request = { text: query, facets, first: 10, highlight: false, ...narrowing };
        const [one, other] = await Promise.all([filled.engine.search(request), postgres.search(request)]);
        expect({ query, total: one.totalCount, facets: one.facets, types: one.countsPerType }).toEqual({
          query,
          total: other.totalCount,
          facets: other.facets,
          types: other.countsPerType,
        });
        if (JSON.stringify(one.hits.slice(0, 3)) === JSON.stringify(other.hits.slice(0, 3))) sameTop++;
      }
    }
    expect(sameTop / (judged.length * narrowings.length)).toBeGreaterThan(0.97);
  }, 240_000);

  it('gives every item once, page after page, in every order', async () => {
    for (const request of [
      { text: '', order: 'newest' },
      { text: '', order: 'evidence' },
      { text: 'school jeugdhulp samenwerking' },
    ] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      let total = 0;
      do {
        const page = await filled.engine.search({ ...request, first: 100, after, highlight: false });
        seen.push(...page.hits.map(({ id }) => id));
        after = page.endCursor ?? undefined;
        total = page.totalCount;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(total);
    }
  }, 60_000);

  it('lets no text or filter out of the filter syntax', async () => {
    const all = (await filled.engine.search({ text: '' })).totalCount;
    const breakouts = [
      'x" OR number > 0 OR "',
      "x' OR number > 0 OR '",
      '\\" OR number > 0 OR \\"',
      '"] OR number > 0 OR stems IN ["',
      'x) OR (number > 0',
      'x\\',
      '\\\\"',
      '{{',
      '\n" OR number > 0',
    ];
    for (const text of [...breakouts, ...hostileTexts]) {
      const filters = { terms: { [text]: [text], theme: [text] }, areaCodes: [text] };
      expect((await filled.engine.search({ text: '', filters, types: [text], facets: [text] })).totalCount).toBe(0);
      expect((await filled.engine.search({ text, filters: { areaCodes: [text] } })).totalCount).toBe(0);
      expect((await filled.engine.search({ text })).totalCount).toBeLessThan(all);
    }
  }, 60_000);

  it('shows nothing that is no longer published, also while the index is behind', async () => {
    const [first] = (await filled.engine.search({ text: 'thuiszitterspact' })).hits;
    if (!first) throw new Error('Something is found.');
    await filled.database.db.transaction((tx) => removeDocuments(tx, [first.id]));
    for (const highlight of [true, false])
      expect((await filled.engine.search({ text: 'thuiszitterspact', highlight })).hits.map(({ id }) => id)).not.toContain(first.id);
  });

  it('finds titles for a beginning, with a typing error as well', async () => {
    expect((await filled.engine.suggest('jeugdhulpw')).some(({ slug }) => slug === 'keerkring-jeugdhulpwerker-sbo')).toBe(true);
    expect((await filled.engine.suggest('thuiszitterspac')).length).toBeGreaterThan(0);
    expect(await filled.engine.suggest('xqzvwk')).toEqual([]);
  });
});
