import { type Database, schema } from '@kennishub/db';
import { eq, sql } from 'drizzle-orm';
import { tell } from '../../event/tell.ts';
import type { ItemRow } from '../locked-item.ts';
import { noteStep } from '../note-step.ts';
import type { SeenItem } from './seen-items.ts';

/** Drafts that began from what was published until now begin from the version that just came: the same words changed in both. */
export async function followPublished(tx: Database, seen: readonly SeenItem[]): Promise<void> {
  const rows = seen.flatMap(({ open, lastVersion }) => (open && open.baseVersion === lastVersion && lastVersion !== null ? [open.id] : []));
  if (rows.length > 0)
    await tx.execute(sql`update revisions set base_version = base_version + 1 where id = any(${sql.param(rows)}::uuid[])`);
}

type Merged = { term: ItemRow; into: ItemRow; actor: string; now: Date; reason: string | null };

/** Archives a word that another one took the place of. Its row is gone by now; its address leads to the other. */
export async function archiveMerged(tx: Database, { term, into, actor, now, reason }: Merged): Promise<void> {
  await tx.update(schema.items).set({ state: 'archived', pointerId: into.id, changedAt: now }).where(eq(schema.items.id, term.id));
  await noteStep(tx, { step: 'archive', item: term, from: term.state, to: 'archived', actor, at: now, reason });
  await tell(tx, { type: 'item.archived', item: term }, now);
}
