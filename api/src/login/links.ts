import { type Database, schema } from '@kennishub/db';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import { hashOf, newSecret } from '../access/secrets.ts';
import { after, loginTerms } from './terms.ts';

const DAY = 86_400_000;

/** Makes a login link, and throws away those that ended a day ago. The secret is in this answer and nowhere else. */
export async function makeLink(db: Database, personId: string, way: schema.LoginWay, now: Date): Promise<string> {
  const { loginLinks } = schema;
  const secret = newSecret('link');
  await db.delete(loginLinks).where(lt(loginLinks.expiresAt, after(now, -DAY)));
  await db.insert(loginLinks).values({ personId, way, hash: hashOf(secret), expiresAt: after(now, loginTerms.link) });
  return secret;
}

/** Uses a link up: of two at the same instant one gets it. Null when there is none, or it was used or has expired. */
export async function useLink(tx: Database, secret: string, now: Date): Promise<{ personId: string; way: schema.LoginWay } | null> {
  const { loginLinks } = schema;
  const [used] = await tx
    .update(loginLinks)
    .set({ usedAt: now })
    .where(and(eq(loginLinks.hash, hashOf(secret)), isNull(loginLinks.usedAt), gt(loginLinks.expiresAt, now)))
    .returning({ personId: loginLinks.personId, way: loginLinks.way });
  return used ?? null;
}
