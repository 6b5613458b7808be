import { createHash, randomBytes } from 'node:crypto';
import { type Database, newId, schema } from '@kennishub/db';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '../audit/index.ts';
import type { Role } from './viewer.ts';

/** What every token begins with, so that a scanner for leaked secrets recognises it. */
const PREFIX = 'kh_';
const SECRET_BYTES = 32;
export const TOKEN_SHAPE = /^kh_[A-Za-z0-9_-]{43}$/;

/** Tokens are random, so one round of SHA-256 is enough: there is nothing to guess. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

type NewToken = {
  role: Role;
  /** Whose it is or what it is for, at most 200 characters: it stands in the list of tokens. */
  label: string;
  /** Null or left out: it never expires. */
  expiresAt?: Date | null;
};

/**
 * Makes an access token. The plain `token` is in this answer and nowhere else: the database keeps its hash.
 * `random` is handed in for tests.
 */
export async function createToken(
  db: Database,
  { role, label, expiresAt = null }: NewToken,
  now: Date,
  random: (bytes: number) => Buffer = randomBytes,
): Promise<{ id: string; token: string }> {
  const token = PREFIX + random(SECRET_BYTES).toString('base64url');
  const id = newId();
  await db.transaction(async (tx) => {
    await tx
      .insert(schema.accessTokens)
      .values({ id, hash: tokenHash(token), role, label: label.slice(0, 200), createdAt: now, expiresAt });
    await recordAudit(tx, {
      at: now,
      actor: 'command',
      action: 'access-token.created',
      itemType: 'access-token',
      itemId: id,
      details: { role },
    });
  });
  return { id, token };
}

/** Makes a token useless from now on. False when there is no such token, or it was revoked before. */
export async function revokeToken(db: Database, id: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(schema.accessTokens)
      .set({ revokedAt: now })
      .where(and(eq(schema.accessTokens.id, id), isNull(schema.accessTokens.revokedAt)))
      .returning({ id: schema.accessTokens.id });
    if (revoked.length === 0) return false;
    await recordAudit(tx, { at: now, actor: 'command', action: 'access-token.revoked', itemType: 'access-token', itemId: id, details: {} });
    return true;
  });
}
