import type { schema } from '@kennishub/db';
import { hasScope, type Viewer } from '../access/index.ts';

/** Administrators tend all webhooks, region editors those of their own regions; a token needs the scope `webhooks`. Others hear that it is not for them. */
export const mayTendWebhooks = (viewer: Viewer): boolean =>
  (viewer.role === 'administrator' || viewer.role === 'region-editor') && hasScope(viewer, 'webhooks');

/** What is not theirs looks as if it did not exist. `regionId` null is of the whole hub. */
export const isTheirs = (viewer: Viewer, { regionId }: { regionId: string | null }): boolean =>
  viewer.role === 'administrator' || (viewer.role === 'region-editor' && regionId !== null && viewer.regionIds.includes(regionId));

/** Requests belong to no region: only who is told of everything is told of those. A token must be one for what the events are about. */
export const mayBeTold = (viewer: Viewer, type: schema.EventType, regionId: string | null): boolean => {
  if (type.startsWith('expert-request.')) return viewer.role === 'administrator' && regionId === null && hasScope(viewer, 'requests');
  if (type.startsWith('draft.')) return hasScope(viewer, 'read');
  return true;
};
