import { eq } from 'drizzle-orm';
import type { Database } from '../client.ts';
import type { ItemType } from '../schema/item.ts';
import { deriveAreaCoverage } from '../seed/areas/derive-coverage.ts';
import type { ItemContent } from './check-item.ts';
import { contentTables } from './content-tables.ts';
import { moveRegionArea } from './move-area.ts';
import type { Standing } from './standing.ts';
import { planOne } from './write/plan.ts';
import { writeRows } from './write/write-all.ts';
import { makeWriting } from './write/writing.ts';

export type Publication = {
  type: ItemType;
  id: string;
  /** Its address; a term's is preceded by its vocabulary and a colon. */
  key: string;
  /** The address it had until now; null when that stays, or it was not published. */
  formerKey: string | null;
  version: number;
  /** When it was published for the first time. */
  firstPublishedAt: Date;
  content: ItemContent;
  now: Date;
};

/**
 * Writes the published version of one item by the writers that load content files, in the transaction that is handed in. What it refers to must be
 * there: `checkItem` with the same `standing` has seen to that. History, search and redirects are the caller's.
 */
export async function writeItem(tx: Database, publication: Publication, standing: Standing): Promise<void> {
  const { type, id, key, formerKey, version, firstPublishedAt, content, now } = publication;
  const plan = planOne(type, { id, key, version, content }, standing.present, standing.moved);
  await writeRows(makeWriting(tx, now, plan, standing.facts), plan, standing.facts);
  const table = contentTables[type];
  await tx.update(table).set({ publishedAt: firstPublishedAt }).where(eq(table.id, id));
  if (type !== 'inspiration-region') return;
  if (formerKey !== null) await moveRegionArea(tx, formerKey, key);
  await deriveAreaCoverage(tx);
}
