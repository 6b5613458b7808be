import { newId, schema } from '@kennishub/db';
import { and, count, eq, inArray } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import type { Curator } from '../curation/curator.ts';
import { type NotAllowed, notAllowed } from '../graphql/errors.ts';
import { BULK } from './limits.ts';
import { storedViewer } from './stored-viewer.ts';

type Asked = Pick<typeof schema.bulkChanges.$inferInsert, 'kind' | 'itemType' | 'settings' | 'reason'>;

/** Whether somebody has too many changes that wait or are under way. */
export async function hasTooMany({ db, viewer }: Pick<Curator, 'db' | 'viewer'>): Promise<NotAllowed | null> {
  const { bulkChanges } = schema;
  const [row] = await db
    .select({ open: count() })
    .from(bulkChanges)
    .where(and(eq(bulkChanges.madeBy, actorOf(viewer)), inArray(bulkChanges.state, ['waiting', 'checking', 'starting', 'running'])));
  return (row?.open ?? 0) < BULK.open
    ? null
    : notAllowed(`Er zijn al ${BULK.open} wijzigingen van u in de maak.`, 'Wacht tot er een klaar is, of annuleer er een.');
}

/** Keeps what is asked, to be tried out as soon as somebody looks. */
export async function askChange({ db, viewer, now }: Pick<Curator, 'db' | 'viewer' | 'now'>, asked: Asked): Promise<{ id: string }> {
  const id = newId();
  await db
    .insert(schema.bulkChanges)
    .values({ id, ...asked, state: 'waiting', madeBy: actorOf(viewer), viewer: storedViewer(viewer), createdAt: now });
  return { id };
}
