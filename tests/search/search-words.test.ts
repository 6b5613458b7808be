import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@kennishub/api/log.ts';
import { comparedWithShipped } from '@kennishub/api/search/lexicon/change-words.ts';
import type { Comparison } from '@kennishub/api/search/lexicon/compare.ts';
import { type CurrentLexicon, currentLexicon } from '@kennishub/api/search/lexicon/current-lexicon.ts';
import { refusalOf, TOLERANCE, TOLERANCE_IN_ALL } from '@kennishub/api/search/lexicon/guard.ts';
import { loadShippedWords } from '@kennishub/api/search/lexicon/load-words.ts';
import { readWords } from '@kennishub/api/search/lexicon/read-words.ts';
import { shippedStopWords, shippedSynonyms } from '@kennishub/api/search/lexicon/shipped-words.ts';
import { openDatabase, rowsOf, schema } from '@kennishub/db';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const log = createLog({ logLevel: 'silent', prettyLogs: false });
const synonymsOf = ({ lexicon }: CurrentLexicon): string => JSON.stringify(lexicon().synonyms);

/** Waits until it is so, at most half a minute. */
async function until(isSo: () => boolean): Promise<void> {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > 30_000) throw new Error('It did not become so within half a minute.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

describe('the guard of the words', () => {
  const comparison = (gain: number, practicesGain = gain): Comparison => {
    const [before, after] = [0.9, 0.9 + Math.min(gain, practicesGain) * 100];
    const query = { text: 'thuiszitters', before, after, practicesBefore: before, practicesAfter: after };
    return { counted: 100, asked: 1, gain, practicesGain, queries: [query] };
  };
  const small = TOLERANCE / 2;
  it.each([
    ['lets a change through that loses nothing, whatever was lost before', comparison(0), comparison(-0.5), null],
    ['lets a change through that makes something good again', comparison(0.001), comparison(-0.5), null],
    ['lets a small loss through while all changes together lose little', comparison(-small), comparison(-TOLERANCE_IN_ALL), null],
    [
      'refuses a small loss when all changes together lose too much',
      comparison(-small),
      comparison(-TOLERANCE_IN_ALL * 1.1),
      /eerdere samen/,
    ],
    ['refuses a small loss among practices alone', comparison(0, -small), comparison(0, -TOLERANCE_IN_ALL * 1.1), /eerdere samen/],
    [
      'refuses a large loss, also of words that are better than they came',
      comparison(-TOLERANCE * 2),
      comparison(0.1),
      /^Met deze wijziging zoekt/,
    ],
  ] as const)('%s', async (_, change, sinceShipped, message) => {
    const refusal = await refusalOf(change, async () => sinceShipped);
    if (message === null) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ message: expect.stringMatching(message) as string, queries: change.queries });
  });

  it('lets no row of small losses add up', async () => {
    let lost = 0;
    for (let change = 0; change < 1_000; change++) {
      const now = lost;
      if (await refusalOf(comparison(-small), async () => comparison(-now - small))) break;
      lost += small;
    }
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(TOLERANCE_IN_ALL + 1e-9);
  });
});

describe('the words of the search', () => {
  it('come into a new database as they are shipped, once', async () => {
    const counts = await rowsOf<{ groups: number; words: number }>(
      database.db,
      sql`select (select count(*)::int from search_synonyms) as groups, (select count(*)::int from search_stop_words) as words`,
    );
    expect(counts).toEqual([{ groups: shippedSynonyms().length, words: shippedStopWords().length }]);
    expect(await loadShippedWords(database.db)).toEqual({ created: 0, updated: 0, removed: 0, keptBecauseEdited: [] });
  });

  it('are held against those that came with the hub, in whatever order these stand', async () => {
    const { words } = await readWords(database.db);
    const untouched = await comparedWithShipped(database.db, words);
    expect(untouched).toMatchObject({ asked: 0, gain: 0, practicesGain: 0 });
    expect(untouched.counted).toBeGreaterThan(100);
    const needed = new Set(['brugfunctionaris', 'doorzettingsmacht']);
    const without = { ...words, synonyms: words.synonyms.filter((group) => !group.words.some((word) => needed.has(word))).toReversed() };
    const poorer = await comparedWithShipped(database.db, without);
    expect(poorer.practicesGain).toBeLessThan(-TOLERANCE_IN_ALL);
    expect(poorer.queries.map(({ text }) => text)).toContain('hoe zorg je voor één aanspreekpunt voor scholen');
  });

  it('have keys of their own', () => {
    for (const entries of [shippedSynonyms(), shippedStopWords()]) expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('are followed by every process within moments, and are the same object as long as none changed', async () => {
    const far = { log, pollEvery: 3_600_000 };
    const [one, other] = [await currentLexicon(database, far), await currentLexicon(database, far)];
    const before = one.lexicon();
    await database.db
      .update(schema.searchSynonyms)
      .set({ note: 'Alleen een toelichting.' })
      .where(eq(schema.searchSynonyms.shippedKey, 'jeugdhulp'));
    await Promise.all([one.refresh(), other.refresh()]);
    expect(one.lexicon()).toBe(before);

    await database.db.insert(schema.searchSynonyms).values({ kind: 'mutual', words: ['kwartet', 'viertal'], strength: 0.8 });
    await until(() => synonymsOf(one).includes('kwartet') && synonymsOf(other).includes('kwartet'));
    await database.db.delete(schema.searchSynonyms).where(sql`'kwartet' = any(words)`);
    await until(() => !synonymsOf(one).includes('kwartet') && !synonymsOf(other).includes('kwartet'));
    await Promise.all([one.close(), other.close()]);
  });

  it('are followed by looking now and then where no message comes through', async () => {
    const deaf = { db: database.db, listen: () => Promise.reject(new Error('No messages here.')) };
    const words = await currentLexicon(deaf, { log, pollEvery: 50 });
    await database.db.insert(schema.searchStopWords).values({ word: 'zzz' });
    await until(() => words.lexicon().questionWords.has('zzz'));
    await words.close();
    await database.db.delete(schema.searchStopWords).where(eq(schema.searchStopWords.word, 'zzz'));
  });

  it('stay as staff left them when the hub brings its own again', async () => {
    const { db } = database;
    const [removed] = shippedStopWords();
    const edited = shippedSynonyms().find(({ key }) => key === 'wachtlijst');
    const changed = shippedSynonyms().find(({ key }) => key === 'leerling');
    if (!removed || !edited || !changed) throw new Error('The shipped words are others now.');
    await db.delete(schema.searchStopWords).where(eq(schema.searchStopWords.shippedKey, removed.key));
    await db
      .update(schema.searchSynonyms)
      .set({ words: ['wachtlijst', 'wachtrij'], version: 2 })
      .where(eq(schema.searchSynonyms.shippedKey, edited.key));
    // As if an older hub had brought all three in another form, and one that is gone now.
    await db.update(schema.searchWordLoads).set({ digest: 'older' }).where(sql`key in (${removed.key}, ${edited.key}, ${changed.key})`);
    await db.insert(schema.searchWordLoads).values({ list: 'synonyms', key: 'gone', digest: 'older', version: 1 });
    await db.insert(schema.searchSynonyms).values({ kind: 'mutual', words: ['oud', 'ouder woord'], strength: 0.5, shippedKey: 'gone' });

    expect(await loadShippedWords(db)).toEqual({ created: 0, updated: 1, removed: 1, keptBecauseEdited: ['synonyms:wachtlijst'] });
    const stopWords = await db.select().from(schema.searchStopWords).where(eq(schema.searchStopWords.word, removed.entry.word));
    expect(stopWords).toEqual([]);
    const groups = await db
      .select()
      .from(schema.searchSynonyms)
      .where(sql`shipped_key in ('wachtlijst', 'leerling', 'gone') order by shipped_key`);
    expect(groups.map(({ shippedKey, words, version }) => [shippedKey, version, words])).toEqual([
      ['leerling', 2, ['leerling', 'scholier']],
      ['wachtlijst', 2, ['wachtlijst', 'wachtrij']],
    ]);
    expect(await loadShippedWords(db)).toMatchObject({ created: 0, updated: 0, removed: 0 });
  });

  it.each([
    ['a group of one word', { kind: 'mutual', words: ['alleen'], strength: 0.5 }],
    ['a word twice', { kind: 'mutual', words: ['een', 'een'], strength: 0.5 }],
    ['words out of order', { kind: 'mutual', words: ['b', 'a'], strength: 0.5 }],
    ['capitals', { kind: 'mutual', words: ['Aap', 'noot'], strength: 0.5 }],
    ['no strength', { kind: 'mutual', words: ['aap', 'noot'], strength: 0 }],
    ['more than the same', { kind: 'mutual', words: ['aap', 'noot'], strength: 1.1 }],
    ['nothing to find', { kind: 'one-way', words: ['aap'], strength: 0.5 }],
    ['an abbreviation of two words', { kind: 'abbreviation', words: ['aap', 'noot'], targets: ['mies'], strength: 0.5 }],
    ['a word that stands for itself', { kind: 'one-way', words: ['aap', 'noot'], targets: ['noot'], strength: 0.5 }],
  ] as const)('are refused by the database: %s', async (_what, { words, ...row }) => {
    const targets = 'targets' in row ? [...row.targets] : [];
    await expect(database.db.insert(schema.searchSynonyms).values({ ...row, words: [...words], targets })).rejects.toThrow();
  });
});

describe('after a restart', () => {
  it('the words are as staff left them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kennishub-words-'));
    const where = { folder, url: 'url' in database.source ? database.source.url : undefined };
    const first = await openDatabase(where);
    const before = await currentLexicon(first, { log });
    await first.db.delete(schema.searchStopWords).where(eq(schema.searchStopWords.word, 'hoe'));
    await first.db.insert(schema.searchStopWords).values({ word: 'zzz' });
    await before.close();
    await first.close();

    const second = await openDatabase(where);
    const after = await currentLexicon(second, { log });
    expect(after.lexicon().questionWords.has('zzz')).toBe(true);
    expect(after.lexicon().questionWords.has('hoe')).toBe(false);
    expect(after.lexicon().questionWords.has('wat')).toBe(true);
    await after.close();
    await second.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
