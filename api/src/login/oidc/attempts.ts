import { type Database, schema } from '@kennishub/db';
import { and, eq, gt, lt } from 'drizzle-orm';
import { couldBeSecret, hashOf, newSecret } from '../../access/secrets.ts';
import { after, loginTerms } from '../terms.ts';

type Expected = { state: string; nonce: string; codeVerifier: string };

/** Remembers what must come back. The secret in the answer is for the browser, which must show it again: else somebody could be lured into another's login. */
export async function keepAttempt(db: Database, expected: Expected, now: Date): Promise<string> {
  const { oidcAttempts } = schema;
  const secret = newSecret('attempt');
  await db.delete(oidcAttempts).where(lt(oidcAttempts.expiresAt, now));
  await db.insert(oidcAttempts).values({ ...expected, hash: hashOf(secret), expiresAt: after(now, loginTerms.attempt) });
  return secret;
}

/** Uses an attempt up. Null when there is none, or it took too long. */
export async function takeAttempt(db: Database, secret: string, now: Date): Promise<Expected | null> {
  if (!couldBeSecret('attempt', secret)) return null;
  const { oidcAttempts } = schema;
  const [taken] = await db
    .delete(oidcAttempts)
    .where(and(eq(oidcAttempts.hash, hashOf(secret)), gt(oidcAttempts.expiresAt, now)))
    .returning({ state: oidcAttempts.state, nonce: oidcAttempts.nonce, codeVerifier: oidcAttempts.codeVerifier });
  return taken ?? null;
}
