import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { TokenRefused } from './refusals.ts';
import { TOKEN_SHAPE, tokenHash } from './tokens.ts';
import { type Viewer, visitor } from './viewer.ts';

/**
 * Who asks, from the header `Authorization`. Without the header (null) that is a visitor. Throws `TokenRefused` for every header that holds no
 * working token. What can't be a token is refused before the database is asked.
 */
export async function viewerFromHeader(db: Database, authorization: string | null, now: Date): Promise<Viewer> {
  if (authorization === null) return visitor;
  const token = /^bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  if (!token || !TOKEN_SHAPE.test(token)) throw new TokenRefused('malformed');
  const [found] = await db
    .select()
    .from(schema.accessTokens)
    .where(eq(schema.accessTokens.hash, tokenHash(token)));
  if (!found) throw new TokenRefused('unknown');
  if (found.revokedAt) throw new TokenRefused('revoked');
  if (found.expiresAt && found.expiresAt <= now) throw new TokenRefused('expired');
  return { ...visitor, role: found.role, tokenId: found.id };
}
