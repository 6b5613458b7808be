import type { Database } from '@kennishub/db';
import { tokenStands } from '../access/index.ts';
import { standingOf } from '../person/standing.ts';

/**
 * Whether who answers for a webhook still may: a person who is an administrator, or edits the region of the webhook; or a token of nobody that was not
 * revoked. Who left, or lost a region, is not told what happens any more.
 */
export async function ownerStands(db: Database, { owner, regionId }: { owner: string; regionId: string | null }): Promise<boolean> {
  const [kind, id = ''] = owner.split(':');
  if (kind === 'token') return tokenStands(db, id);
  if (kind !== 'person') return kind === 'command';
  const standing = await standingOf(db, id);
  if (standing?.role === 'administrator') return true;
  return standing?.role === 'region-editor' && regionId !== null && standing.regionIds.includes(regionId);
}
