import { type Database, newId, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '../audit/index.ts';
import { hashOf, newSecret } from './secrets.ts';
import type { Role, Scope } from './viewer.ts';

type NewToken = {
  role: Role;
  /** Whose it is or what it is for, at most 200 characters: it stands in the list of tokens. */
  label: string;
  /** Null or left out: it never expires. */
  expiresAt?: Date | null;
  /** Whose it is. Null or left out: nobody's. */
  personId?: string | null;
  /** Null or left out: it may all that its role may. */
  scopes?: readonly Scope[] | null;
  /** How the audit trail names who made it; the command line when left out. */
  actor?: string;
};

/**
 * Makes an access token. The plain `token` is in this answer and nowhere else: the database keeps its hash.
 * `random` is handed in for tests.
 */
export async function createToken(
  db: Database,
  { role, label, expiresAt = null, personId = null, scopes = null, actor = 'command' }: NewToken,
  now: Date,
  random?: (bytes: number) => Buffer,
): Promise<{ id: string; token: string }> {
  const token = newSecret('token', random);
  const id = newId();
  await db.transaction(async (tx) => {
    await tx.insert(schema.accessTokens).values({
      id,
      hash: hashOf(token),
      role,
      personId,
      scopes: scopes && [...new Set(scopes)],
      label: label.slice(0, 200),
      createdAt: now,
      expiresAt,
    });
    await recordAudit(tx, {
      at: now,
      actor,
      action: 'access-token.created',
      itemType: 'access-token',
      itemId: id,
      details: { role, scopes: scopes ? scopes.join(' ') : 'all', expires: expiresAt?.toISOString() ?? 'never' },
    });
  });
  return { id, token };
}

/** Makes a token useless from now on. False when there is no such token, or it was revoked before. */
export async function revokeToken(db: Database, id: string, now: Date, actor = 'command'): Promise<boolean> {
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(schema.accessTokens)
      .set({ revokedAt: now })
      .where(and(eq(schema.accessTokens.id, id), isNull(schema.accessTokens.revokedAt)))
      .returning({ id: schema.accessTokens.id });
    if (revoked.length === 0) return false;
    await recordAudit(tx, { at: now, actor, action: 'access-token.revoked', itemType: 'access-token', itemId: id, details: {} });
    return true;
  });
}

/** Makes all tokens of a person useless, in the transaction of what ends the membership. Returns how many there were. */
export async function revokeTokensOf(tx: Database, personId: string, now: Date): Promise<number> {
  const revoked = await tx
    .update(schema.accessTokens)
    .set({ revokedAt: now })
    .where(and(eq(schema.accessTokens.personId, personId), isNull(schema.accessTokens.revokedAt)))
    .returning({ id: schema.accessTokens.id });
  return revoked.length;
}

/** Whether a token is there and was not revoked; one that expired counts, for what it set going goes on. */
export async function tokenStands(db: Database, id: string): Promise<boolean> {
  const { accessTokens } = schema;
  return (await db.$count(accessTokens, and(eq(accessTokens.id, id), isNull(accessTokens.revokedAt)))) > 0;
}
