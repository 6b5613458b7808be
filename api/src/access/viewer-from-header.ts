import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { loginBehind } from '../login/login-behind.ts';
import { type Standing, standingOf } from '../person/standing.ts';
import { isStale } from './last-use.ts';
import { TokenRefused } from './refusals.ts';
import { couldBeSecret, hashOf } from './secrets.ts';
import { type Role, type Viewer, visitor } from './viewer.ts';

/**
 * Who asks, from the header `Authorization`: `Bearer` and an access token, or `Login` and the secret of a login. Without the header (null) that
 * is a visitor. Throws `TokenRefused` for every header that holds nothing that counts. What can't be a secret is refused before the database is
 * asked. With `noteUse: false` looking does not count as use, so that an open stream keeps no login alive. No cookie is ever looked at, so no other site can ask in somebody's name.
 */
export async function viewerFromHeader(
  db: Database,
  authorization: string | null,
  now: Date,
  { noteUse = true }: { noteUse?: boolean } = {},
): Promise<Viewer> {
  if (authorization === null) return visitor;
  const [, scheme = '', secret = ''] = /^(bearer|login) +(\S+)$/i.exec(authorization.trim()) ?? [];
  return scheme.toLowerCase() === 'login' ? viewerOfLogin(db, secret, now, noteUse) : viewerOfToken(db, secret, now, noteUse);
}

async function viewerOfLogin(db: Database, secret: string, now: Date, noteUse: boolean): Promise<Viewer> {
  const login = await loginBehind(db, secret, now, { noteUse });
  const standing = login && (await standingOf(db, login.personId));
  if (!login || !standing) throw new TokenRefused('loggedOut');
  return { ...visitor, ...standing, loginId: login.id };
}

async function viewerOfToken(db: Database, token: string, now: Date, noteUse: boolean): Promise<Viewer> {
  if (!couldBeSecret('token', token)) throw new TokenRefused('malformed');
  const { accessTokens } = schema;
  const [found] = await db
    .select()
    .from(accessTokens)
    .where(eq(accessTokens.hash, hashOf(token)));
  if (!found) throw new TokenRefused('unknown');
  if (found.revokedAt) throw new TokenRefused('revoked');
  if (found.expiresAt && found.expiresAt <= now) throw new TokenRefused('expired');
  const standing = found.personId ? await standingOf(db, found.personId) : null;
  if (found.personId && !standing) throw new TokenRefused('left');
  if (noteUse && isStale(found.lastUsedAt, now))
    await db.update(accessTokens).set({ lastUsedAt: now }).where(eq(accessTokens.id, found.id));
  const { role, scopes, id: tokenId } = found;
  return { ...visitor, ...(standing ? within(standing, role) : { role }), tokenId, scopes };
}

const ranks: Record<Role, number> = { visitor: 0, 'region-editor': 1, expert: 1, editor: 2, administrator: 3 };

/** A token does no more than its person may now, and no more than the role it was made for: whoever is promoted makes a new one. */
function within(standing: Standing, role: Role): Standing {
  return ranks[role] < ranks[standing.role] ? { ...standing, role, regionIds: [], expertId: null } : standing;
}
