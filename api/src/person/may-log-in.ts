import { createHash } from 'node:crypto';
import { type Database, schema } from '@kennishub/db';
import { and, eq, isNull, sql } from 'drizzle-orm';

export type MayLogIn = { id: string; name: string; email: string };

/** An address as we keep it. */
export const smallAddress = (address: string): string => address.trim().toLowerCase();

/** An address as it may stand where a stranger's must not. */
export const addressHash = (address: string): string => createHash('sha256').update(smallAddress(address)).digest('hex');

type Which = { id: string } | { addressHash: string };

/**
 * The person who may log in: a member who came in before, or whose invitation is open. Null for everybody else. One statement, which takes as
 * long for a stranger.
 */
export async function whoMayLogIn(db: Database, which: Which, now: Date): Promise<MayLogIn | null> {
  const { persons, memberships, invitations } = schema;
  const invited = sql`exists (select 1 from ${invitations} where ${invitations.personId} = ${persons.id}
    and ${invitations.withdrawnAt} is null and ${invitations.expiresAt} > ${now.toISOString()}::timestamptz)`;
  const [found] = await db
    .select({ id: persons.id, name: persons.name, email: persons.email })
    .from(persons)
    .innerJoin(memberships, and(eq(memberships.personId, persons.id), isNull(memberships.endedAt)))
    .where(
      and(
        'id' in which ? eq(persons.id, which.id) : sql`encode(sha256(convert_to(${persons.email}, 'UTF8')), 'hex') = ${which.addressHash}`,
        sql`(${persons.joinedAt} is not null or ${invited})`,
      ),
    );
  return found?.email ? { ...found, email: found.email } : null;
}
