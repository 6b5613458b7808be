import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { isStale } from '../access/last-use.ts';
import { couldBeSecret, hashOf } from '../access/secrets.ts';
import { after, loginTerms } from './terms.ts';

/** The login that this secret opens, and whose it is; null when there is none, or it ended, was left alone or lasted too long. */
export async function loginBehind(
  db: Database,
  secret: string,
  now: Date,
  { noteUse = true }: { noteUse?: boolean } = {},
): Promise<{ id: string; personId: string } | null> {
  if (!couldBeSecret('login', secret)) return null;
  const { logins } = schema;
  const [found] = await db
    .select()
    .from(logins)
    .where(and(eq(logins.hash, hashOf(secret)), isNull(logins.endedAt)));
  if (!found || !lasts(found, now)) return null;
  if (noteUse && isStale(found.lastUsedAt, now)) await db.update(logins).set({ lastUsedAt: now }).where(eq(logins.id, found.id));
  return { id: found.id, personId: found.personId };
}

/** Whether a login has neither been left alone too long nor lasted too long. */
const lasts = ({ createdAt, lastUsedAt }: { createdAt: Date; lastUsedAt: Date }, now: Date): boolean =>
  after(lastUsedAt, loginTerms.idle) > now && after(createdAt, loginTerms.login) > now;
