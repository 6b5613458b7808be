import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import type { ItemType } from '../schema/item.ts';
import { deriveAreaCoverage } from '../seed/areas/derive-coverage.ts';
import type { ItemContent } from './check-item.ts';
import { contentTables } from './content-tables.ts';
import type { Standing } from './standing.ts';
import { collectWords, type Named } from './words/collect-words.ts';
import type { KnownWords } from './words/known-words.ts';
import { planMany } from './write/plan.ts';
import { writeRows } from './write/write-all.ts';
import { makeWriting } from './write/writing.ts';

/** An item that is published together with others. No inspiration region among them gets another address. */
type PublicationOfMany = { type: ItemType; id: string; key: string; version: number; content: ItemContent };

/** What content may refer to when these items are published along with it; complaints in Dutch. */
export const collectedWords = ({ present, moved, facts }: Standing, along: readonly Named[]): KnownWords =>
  collectWords([...moved, ...along], present, facts, 'nl');

/**
 * Writes the published versions of many items by the writers that load content files, in the transaction that is handed in: a few statements for
 * every five hundred. As with `writeItem`, what they refer to must be there or among them; history, search and redirects are the caller's.
 */
export async function writeMany(tx: Database, many: readonly PublicationOfMany[], now: Date, standing: Standing): Promise<void> {
  const plan = planMany(many, standing.present, standing.moved);
  await writeRows(makeWriting(tx, now, plan, standing.facts), plan, standing.facts);
  for (const [type, group] of Map.groupBy(many, (one) => one.type)) {
    const ids = group.filter(({ version }) => version > 1).map(({ id }) => id);
    // What comes back after it was away was published for the first time long ago.
    if (ids.length > 0)
      await tx.execute(sql`update ${contentTables[type]} row set published_at = first.at
        from (select item_id, min(published_at) as at from revisions where item_id = any(${sql.param(ids)}::uuid[]) group by item_id) first
        where first.item_id = row.id and row.published_at <> first.at`);
    if (type === 'inspiration-region') await deriveAreaCoverage(tx);
  }
}
