import { type Database, schema } from '@kennishub/db';
import { and, eq, isNotNull } from 'drizzle-orm';
import { type Role, type Scope, type Viewer, visitor } from '../access/index.ts';
import { standingOf } from '../person/standing.ts';

/** A viewer as it is kept with what was asked. */
export const storedViewer = ({ role, personId, tokenId, regionIds, expertId, scopes }: Viewer): Record<string, unknown> => ({
  role,
  personId,
  tokenId,
  regionIds,
  expertId,
  scopes,
});

/**
 * Who asked, with what is left of it now: whoever lost a region or the role since may do no more with what was asked before. Null when the person left, and when
 * the token that it was asked with was revoked; a token that merely ended has not lost what it asked in time.
 */
export async function viewerOfStored(db: Database, stored: Readonly<Record<string, unknown>>): Promise<Viewer | null> {
  const then: Viewer = {
    ...visitor,
    role: stored['role'] as Role,
    personId: stored['personId'] as string | null,
    tokenId: stored['tokenId'] as string | null,
    regionIds: stored['regionIds'] as string[],
    expertId: stored['expertId'] as string | null,
    scopes: stored['scopes'] as Scope[] | null,
  };
  if (then.tokenId !== null && (await isRevoked(db, then.tokenId))) return null;
  if (then.personId === null) return then;
  const now = await standingOf(db, then.personId);
  if (!now) return null;
  if (now.role === then.role) return { ...then, regionIds: then.regionIds.filter((id) => now.regionIds.includes(id)) };
  // Another role by now: what counts is the lesser of both.
  const lesser = now.role === 'administrator' ? then.role : now.role === 'editor' && then.role === 'administrator' ? 'editor' : null;
  return lesser === null ? null : { ...then, role: lesser };
}

async function isRevoked(db: Database, tokenId: string): Promise<boolean> {
  const { accessTokens } = schema;
  return (await db.$count(accessTokens, and(eq(accessTokens.id, tokenId), isNotNull(accessTokens.revokedAt)))) > 0;
}
