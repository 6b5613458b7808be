import { type Database, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';

type Identity = { issuer: string; subject: string };

/** The id of the person who is bound to this identity; null when nobody is. */
export async function personOfIdentity(db: Database, { issuer, subject }: Identity): Promise<string | null> {
  const { personIdentities } = schema;
  const [found] = await db
    .select({ personId: personIdentities.personId })
    .from(personIdentities)
    .where(and(eq(personIdentities.issuer, issuer), eq(personIdentities.subject, subject)));
  return found?.personId ?? null;
}

export async function bindIdentity(tx: Database, { issuer, subject }: Identity, personId: string, now: Date): Promise<void> {
  await tx.insert(schema.personIdentities).values({ issuer, subject, personId, createdAt: now }).onConflictDoNothing();
}
