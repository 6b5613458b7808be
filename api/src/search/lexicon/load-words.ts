import { type Database, rowsOf, schema } from '@kennishub/db';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Shipped, shippedStopWords, shippedSynonyms } from './shipped-words.ts';

/** Who changes the words takes turns: processes that start at once, and staff. */
export const LOAD_LOCK = 4_201_907;

/** How many entries a load made, changed and took away, and the keys of those it left because staff edited them. */
export type WordLoad = { created: number; updated: number; removed: number; keptBecauseEdited: string[] };

const table = { synonyms: schema.searchSynonyms, 'stop-words': schema.searchStopWords } as const;

/**
 * Brings the search words that come with the hub into the database. Words that staff edited stay as staff left them, also when the hub
 * brings them in another form now; words that staff removed stay away. What the hub no longer brings goes, unless staff edited it.
 * Twice is the same as once, and one statement when there is nothing to do.
 */
export async function loadShippedWords(db: Database): Promise<WordLoad> {
  const entries = [...shippedSynonyms(), ...shippedStopWords()];
  const nothing: WordLoad = { created: 0, updated: 0, removed: 0, keptBecauseEdited: [] };
  if (differing(entries, await db.select().from(schema.searchWordLoads)).length === 0) return nothing;
  return db.transaction(async (tx) => {
    await rowsOf(tx, sql`select pg_advisory_xact_lock(${LOAD_LOCK}::bigint)`);
    const result = { ...nothing };
    const steps = differing(entries, await tx.select().from(schema.searchWordLoads));
    for (const { entry, before } of steps) if (before) await follow(tx, before, entry, result);
    result.created = await bringIn(
      tx,
      steps.flatMap(({ entry, before }) => (entry && !before ? [entry] : [])),
    );
    return result;
  });
}

type Load = typeof schema.searchWordLoads.$inferSelect;
type Entry = ReturnType<typeof shippedSynonyms>[number] | ReturnType<typeof shippedStopWords>[number];
type Step = { entry: Entry | null; before: Load | null };

const nameOf = ({ list, key }: Pick<Shipped<unknown>, 'list' | 'key'>): string => `${list}:${key}`;

/** What is new, changed or gone among the entries since they were loaded. */
function differing(entries: readonly Entry[], loads: readonly Load[]): Step[] {
  const before = new Map(loads.map((load) => [nameOf(load), load]));
  const now = new Set(entries.map(nameOf));
  return [
    ...loads.filter((load) => !now.has(nameOf(load))).map((load) => ({ entry: null, before: load })),
    ...entries
      .map((entry) => ({ entry, before: before.get(nameOf(entry)) ?? null }))
      .filter(({ entry, before: load }) => load?.digest !== entry.digest),
  ];
}

/** An entry that was loaded before, and is another now, or none. */
async function follow(tx: Database, before: Load, entry: Entry | null, result: WordLoad): Promise<void> {
  const [row] = await tx
    .select({ version: table[before.list].version })
    .from(table[before.list])
    .where(eq(table[before.list].shippedKey, before.key))
    .for('update');
  const edited = row && row.version !== before.version;
  if (edited) {
    result.keptBecauseEdited.push(nameOf(before));
    return;
  }
  const load = and(eq(schema.searchWordLoads.list, before.list), eq(schema.searchWordLoads.key, before.key));
  if (!entry) {
    if (row) result.removed++;
    await tx.delete(table[before.list]).where(eq(table[before.list].shippedKey, before.key));
    await tx.delete(schema.searchWordLoads).where(load);
    return;
  }
  // Removed by staff: it stays away, whatever the hub makes of it.
  if (row) result.updated += await update(tx, entry, before.version + 1);
  await tx
    .update(schema.searchWordLoads)
    .set({ digest: entry.digest, version: row ? before.version + 1 : before.version })
    .where(load);
}

/** Adds new entries. Words that staff has already stay theirs. */
async function bringIn(tx: Database, entries: readonly Entry[]): Promise<number> {
  const groups = entries.flatMap(({ key, entry }) => ('word' in entry ? [] : [{ ...entry, shippedKey: key }]));
  const stopWords = entries.flatMap(({ key, entry }) => ('word' in entry ? [{ ...entry, shippedKey: key }] : []));
  const loads = entries.map(({ list, key, digest }) => ({ list, key, digest, version: 1 }));
  let made = 0;
  if (groups.length > 0) {
    const rows = await tx.insert(schema.searchSynonyms).values(groups).onConflictDoNothing().returning({ id: schema.searchSynonyms.id });
    made += rows.length;
  }
  if (stopWords.length > 0) {
    const rows = await tx
      .insert(schema.searchStopWords)
      .values(stopWords)
      .onConflictDoNothing()
      .returning({ id: schema.searchStopWords.id });
    made += rows.length;
  }
  if (loads.length > 0) await tx.insert(schema.searchWordLoads).values(loads);
  return made;
}

async function update(tx: Database, { key, entry }: Entry, version: number): Promise<number> {
  if ('word' in entry) return 0;
  const { kind, words, targets } = entry;
  // Staff may have made the very same group meanwhile: then this one would be a second.
  const same = await tx
    .select({ id: schema.searchSynonyms.id })
    .from(schema.searchSynonyms)
    .where(
      and(
        eq(schema.searchSynonyms.kind, kind),
        eq(schema.searchSynonyms.words, words),
        eq(schema.searchSynonyms.targets, targets),
        sql`${schema.searchSynonyms.shippedKey} is distinct from ${key}`,
      ),
    );
  if (same.length > 0) {
    await tx.delete(schema.searchSynonyms).where(inArray(schema.searchSynonyms.shippedKey, [key]));
    return 0;
  }
  await tx
    .update(schema.searchSynonyms)
    .set({ ...entry, version, updatedAt: sql`now()` })
    .where(eq(schema.searchSynonyms.shippedKey, key));
  return 1;
}
