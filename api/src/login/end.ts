import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { actorOf, type Viewer } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';

/** Ends a login. With `personId` only when it is that person's. False when there is no such login, or it ended before. */
export async function endLogin(
  db: Database,
  { id, personId }: { id: string; personId?: string },
  viewer: Viewer,
  now: Date,
): Promise<boolean> {
  const { logins } = schema;
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(logins)
      .set({ endedAt: now })
      .where(and(eq(logins.id, id), isNull(logins.endedAt), personId === undefined ? undefined : eq(logins.personId, personId)))
      .returning({ id: logins.id });
    if (ended.length === 0) return false;
    await recordAudit(tx, { at: now, actor: actorOf(viewer), action: 'login.ended', itemType: 'login', itemId: id, details: {} });
    return true;
  });
}

/** Ends all logins of a person, in the transaction of what ends the membership. */
export async function endLoginsOf(tx: Database, personId: string, now: Date): Promise<void> {
  const { logins } = schema;
  await tx
    .update(logins)
    .set({ endedAt: now })
    .where(and(eq(logins.personId, personId), isNull(logins.endedAt)));
}
