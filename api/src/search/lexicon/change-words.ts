import { type Database, newId, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { actorOf } from '../../access/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Context } from '../../graphql/context.ts';
import {
  type Conflict,
  conflict,
  type InvalidInput,
  invalidInput,
  type NotAllowed,
  type NotFound,
  notAllowed,
  notFound,
} from '../../graphql/errors.ts';
import { type Comparison, compareLexicons } from './compare.ts';
import { type LowersSearchScore, refusalOf } from './guard.ts';
import { LOAD_LOCK } from './load-words.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readWords } from './read-words.ts';
import { shippedWords } from './shipped-words.ts';
import type { Kept, WordList } from './word-list.ts';
import { lexiconOf, type SearchWords, sorted } from './words.ts';

/** More entries would make reading a query slow. */
const MOST_ENTRIES = 1_000;
/** So often a change is compared anew because other words changed meanwhile. */
const ATTEMPTS = 3;

export type WordRequest<Entry> = {
  /** The entry to change or remove; null to add one. */
  id: string | null;
  /** The version that was seen of it. */
  version: number | null;
  /** What it becomes; null to remove it. */
  entry: (Entry & { note: string | null }) | null;
  /** Only tell what would come of it. */
  dryRun: boolean;
};

export type WordsChanged = {
  /** The entry; null when it was removed, or would be added by a dry run. */
  id: string | null;
  /** False after a dry run, and when the very same was there already. */
  stored: boolean;
  comparison: Comparison;
};

export type ChangeAnswer = WordsChanged | InvalidInput | NotFound | NotAllowed | Conflict | LowersSearchScore;

const inTurn = oneAtATime();

/**
 * Adds, changes or removes an entry of the search words, unless the judged queries are answered worse by it. The comparing holds no lock
 * and no transaction, so that searches go on; when the words turn out to have changed meanwhile it is done again.
 */
export const changeWords = <Entry, Row extends Kept & Entry>(
  facts: Pick<Context, 'db' | 'now' | 'viewer'>,
  list: WordList<Entry, Row>,
  request: WordRequest<Entry>,
): Promise<ChangeAnswer> =>
  inTurn(async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const answer = await attemptChange(facts, list, request);
      if (answer) return answer;
    }
    return notAllowed('De woorden van het zoeken worden op dit moment door anderen gewijzigd.', 'Probeer het over een minuut nog eens.');
  });

/** Null when other words changed while this change was compared. */
async function attemptChange<Entry, Row extends Kept & Entry>(
  { db, now, viewer }: Pick<Context, 'db' | 'now' | 'viewer'>,
  list: WordList<Entry, Row>,
  { id, version, entry, dryRun }: WordRequest<Entry>,
): Promise<ChangeAnswer | null> {
  const { state, words } = await readWords(db);
  const row = id === null ? null : ((await list.rowOf(db, id)) ?? null);
  if (id !== null && !row) return notFound('Deze woorden staan niet (meer) in de lijst.', 'Haal de lijst opnieuw op.');
  if (row && row.version !== version) return conflict(row.version);
  const same = entry && (await list.sameAs(db, entry));
  if (same && same.id !== row?.id) {
    // Sent twice is sent once.
    if (!row && list.isEqual(same, entry)) return { id: same.id, stored: false, comparison: await compared(db, words, words) };
    return invalidInput([{ path: list.field, message: 'Dit staat al in de lijst. Wijzig wat er staat.' }]);
  }
  if (!row && (await list.count(db)) >= MOST_ENTRIES)
    return notAllowed(`De lijst is vol: hoogstens ${MOST_ENTRIES} regels.`, 'Haal eerst regels weg die niet meer nodig zijn.');

  const changed = list.replaced(words, row, entry);
  const comparison = await compared(db, words, changed);
  const refusal = await refusalOf(comparison, () => comparedWithShipped(db, changed));
  if (refusal) return refusal;
  if (dryRun) return { id: row?.id ?? null, stored: false, comparison };

  return db.transaction(async (tx): Promise<ChangeAnswer | null> => {
    await rowsOf(tx, sql`select pg_advisory_xact_lock(${LOAD_LOCK}::bigint)`);
    if ((await readWords(tx)).state !== state) return null;
    const itemId = row?.id ?? newId();
    if (!row && entry) await list.insert(tx, { ...entry, id: itemId, updatedAt: now });
    if (row && !(entry ? await list.update(tx, row, { ...entry, updatedAt: now }) : await list.remove(tx, row))) return null;
    await recordAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: `${list.itemType}.${actionOf(row, entry)}`,
      itemType: list.itemType,
      itemId,
      details: { version: (row?.version ?? 0) + 1, judged: comparison.counted, gain: Math.round(comparison.gain * 1e4) / 1e4 },
    });
    return { id: entry ? itemId : null, stored: true, comparison };
  });
}

const actionOf = (row: object | null, entry: object | null) => (row ? (entry ? 'changed' : 'removed') : 'added');

const compared = (db: Database, before: SearchWords, after: SearchWords): Promise<Comparison> =>
  compareLexicons(db, lexiconOf(before), lexiconOf(after));

/** What has become of the answers since the words came with the hub. */
export const comparedWithShipped = (db: Database, words: SearchWords): Promise<Comparison> =>
  compared(db, sorted(shippedWords()), sorted(words));
