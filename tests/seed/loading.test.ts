import { type Connection, createPglite, type Database, openPglite, schema } from '@kennishub/db';
import { loadContent } from '@kennishub/db/seed';
import { count, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase } from '../support/database.ts';
import { loadFiles, pilotFile } from './folder.ts';

const { pilots, revisions, auditEntries, contentLoads, experts, relatedItems, redirects, pilotAreas } = schema;

const pilotCalled = async (db: Database, slug: string) => {
  const [pilot] = await db.select().from(pilots).where(eq(pilots.slug, slug));
  return pilot;
};

let database: Connection;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

describe('the content that comes with the hub', () => {
  test('loaded again changes nothing', async () => {
    const before = await database.db.select({ number: count() }).from(auditEntries);
    const onWritten = vi.fn(async () => {});
    const result = await loadContent(database.db, { onWritten });
    expect(result).toMatchObject({ created: 0, updated: 0, keptBecauseEdited: [] });
    expect(result.unchanged).toBeGreaterThan(600);
    expect(onWritten).not.toHaveBeenCalled();
    expect(await database.db.select({ number: count() }).from(auditEntries)).toEqual(before);
  });

  test('comes without example experts when asked, and they are added later when not', async () => {
    const empty = await openPglite(await createPglite());
    try {
      await loadContent(empty.db, { demo: false });
      expect(await empty.db.select().from(experts)).toEqual([]);
      const { created } = await loadContent(empty.db, { demo: true });
      const examples = await empty.db.select().from(experts);
      expect(examples.length).toBe(created);
      expect(examples.every(({ demo }) => demo)).toBe(true);
      await loadContent(empty.db, { demo: false });
      expect(await empty.db.select().from(experts)).toHaveLength(created);
    } finally {
      await empty.close();
    }
  });
});

describe('a practice of one’s own', () => {
  test('is loaded with its revision, its line in the audit trail and its areas', async () => {
    const { db } = database;
    const file = pilotFile({ municipalities: '[Loppersum]', related: '[{ slug: maatwerkmaker, reason: Lijkt erop. }]' });
    const written: unknown[] = [];
    const result = await loadFiles(db, { 'pilots/proef.md': file }, { onWritten: async (_tx, items) => void written.push(...items) });
    expect(result).toEqual({ created: 1, updated: 0, unchanged: 0, keptBecauseEdited: [] });
    const pilot = await pilotCalled(db, 'proef');
    expect(pilot).toMatchObject({ version: 1, title: 'Een praktijk om te proberen', approach: 'Zo gaat het.', lessons: null });
    expect(pilot?.publishedAt).toEqual(new Date('2026-03-12T09:30:00Z'));
    const id = pilot?.id ?? '';
    expect(written).toEqual([{ type: 'pilot', id }]);
    expect(await db.select().from(revisions).where(eq(revisions.itemId, id))).toMatchObject([
      {
        version: 1,
        status: 'published',
        author: 'content',
        snapshot: { slug: 'proef', themes: ['prevention-and-access'], municipalities: ['Loppersum'] },
      },
    ]);
    expect(await db.select().from(auditEntries).where(eq(auditEntries.itemId, id))).toMatchObject([
      { actor: 'content', action: 'pilot.loaded', details: { slug: 'proef' } },
    ]);
    expect(await db.select().from(pilotAreas).where(eq(pilotAreas.itemId, id))).toMatchObject([{ areaCode: 'GM0024' }]);
    expect(await db.select().from(relatedItems).where(eq(relatedItems.itemId, id))).toMatchObject([{ reason: 'Lijkt erop.' }]);
  });

  test('that changed in its file gets a next version, and keeps the moment it was published', async () => {
    const { db } = database;
    await loadFiles(db, { 'pilots/proef.md': pilotFile() });
    const later = () => new Date('2026-04-01T12:00:00Z');
    const result = await loadFiles(
      db,
      { 'pilots/proef.md': pilotFile({ title: 'Een andere naam', themes: '[home-sitters]' }) },
      { clock: later },
    );
    expect(result).toEqual({ created: 0, updated: 1, unchanged: 0, keptBecauseEdited: [] });
    const pilot = await pilotCalled(db, 'proef');
    expect(pilot).toMatchObject({
      version: 2,
      title: 'Een andere naam',
      publishedAt: new Date('2026-03-12T09:30:00Z'),
      updatedAt: later(),
    });
    const versions = await db
      .select()
      .from(revisions)
      .where(eq(revisions.itemId, pilot?.id ?? ''))
      .orderBy(revisions.version);
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('in another order of keys is the same practice', async () => {
    await loadFiles(database.db, { 'pilots/proef.md': pilotFile() });
    const shuffled = pilotFile().replace('phase: pilot\nscope: local', 'scope: local\nphase: pilot');
    expect(await loadFiles(database.db, { 'pilots/proef.md': shuffled })).toMatchObject({ updated: 0, unchanged: 1 });
  });

  test('that staff edited is kept, and named', async () => {
    const { db } = database;
    await loadFiles(db, { 'pilots/proef.md': pilotFile() });
    await db.update(pilots).set({ title: 'Door de redactie', version: 2 }).where(eq(pilots.slug, 'proef'));
    const result = await loadFiles(db, { 'pilots/proef.md': pilotFile({ title: 'Uit het bestand' }) });
    expect(result).toEqual({ created: 0, updated: 0, unchanged: 0, keptBecauseEdited: ['pilot/proef'] });
    expect((await pilotCalled(db, 'proef'))?.title).toBe('Door de redactie');
  });

  test('that staff made under the same slug is kept, and named', async () => {
    const { db } = database;
    await db.insert(pilots).values({
      slug: 'proef',
      title: 'Van de redactie',
      summary: 'Gemaakt door de redactie.',
      phase: 'idea',
      scope: 'local',
      approach: 'Zo.',
    });
    expect(await loadFiles(db, { 'pilots/proef.md': pilotFile() })).toMatchObject({ created: 0, keptBecauseEdited: ['pilot/proef'] });
    expect((await pilotCalled(db, 'proef'))?.title).toBe('Van de redactie');
  });

  test('that staff gave another address is still found by those that refer to it', async () => {
    const { db } = database;
    await db.update(pilots).set({ slug: 'maatwerk', version: 2 }).where(eq(pilots.slug, 'maatwerkmaker'));
    await loadFiles(db, { 'pilots/proef.md': pilotFile({ related: '[{ slug: maatwerkmaker, reason: Lijkt erop. }]' }) });
    const moved = await pilotCalled(db, 'maatwerk');
    const [related] = await db
      .select()
      .from(relatedItems)
      .where(eq(relatedItems.itemId, (await pilotCalled(db, 'proef'))?.id ?? ''));
    expect(related?.targetId).toBe(moved?.id);
  });

  test('that vanished from the files stays', async () => {
    await loadFiles(database.db, { 'pilots/proef.md': pilotFile() });
    await loadFiles(database.db, { 'pilots/andere-proef.md': pilotFile() });
    expect(await pilotCalled(database.db, 'proef')).toBeDefined();
  });

  test('is not there when what happens in the same transaction fails', async () => {
    const failing = loadFiles(
      database.db,
      { 'pilots/proef.md': pilotFile() },
      {
        onWritten: async () => {
          throw new Error('No room for search documents.');
        },
      },
    );
    await expect(failing).rejects.toThrow('No room for search documents.');
    expect(await pilotCalled(database.db, 'proef')).toBeUndefined();
    expect(await database.db.select().from(contentLoads).where(eq(contentLoads.key, 'proef'))).toEqual([]);
  });

  test('counts for the whole region when it names no area of its own, and only for its municipality when it does', async () => {
    const { db } = database;
    await loadFiles(db, {
      'pilots/overal.md': pilotFile({ municipalities: null, scope: 'regional', region: 'utrecht-west' }),
      'pilots/ergens.md': pilotFile({ region: 'utrecht-west' }),
    });
    const areasOf = async (slug: string) =>
      (
        await db
          .select()
          .from(pilotAreas)
          .where(eq(pilotAreas.itemId, (await pilotCalled(db, slug))?.id ?? ''))
      ).map(({ areaCode }) => areaCode);
    expect(await areasOf('overal')).toEqual(['IR:utrecht-west']);
    expect(await areasOf('ergens')).toEqual(['GM0632']);
  });

  test('that moved leaves a redirect', async () => {
    await loadFiles(database.db, { 'redirects.yaml': '- { type: pilot, from: maatwerk-maker, to: maatwerkmaker }\n' });
    expect(await database.db.select().from(redirects).where(eq(redirects.fromSlug, 'maatwerk-maker'))).toEqual([
      { itemType: 'pilot', fromSlug: 'maatwerk-maker', toSlug: 'maatwerkmaker' },
    ]);
  });
});

test('two loads at the same moment load once', async () => {
  const file = { 'pilots/proef.md': pilotFile() };
  const results = await Promise.all([loadFiles(database.db, file), loadFiles(database.db, file)]);
  expect(results.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, 1]);
});
