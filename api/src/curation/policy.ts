import type { schema } from '@kennishub/db';
import { hasScope, type Role, type Viewer } from '../access/index.ts';
import { isLegal, type Move, moves, type Place, type Step, steps } from './moves.ts';

/** Whose an item is. */
export type Owned = { id: string; type: schema.ItemType; regionId: string | null };

/** Editors and administrators look after everything. */
export const isStaff = ({ role }: Pick<Viewer, 'role'>): boolean => role === 'editor' || role === 'administrator';

/** Who works with items at all. Others are told so: they are a visitor, or their token is for something else. */
export const mayCurate = (viewer: Viewer): boolean =>
  viewer.role !== 'visitor' && (hasScope(viewer, 'drafts') || hasScope(viewer, 'publish'));

/** Region editors have the items of their regions, experts their own page. What is not theirs looks as if it did not exist. */
export function isTheirs(viewer: Viewer, { id, type, regionId }: Owned): boolean {
  if (isStaff(viewer)) return true;
  if (viewer.role === 'region-editor') return regionId !== null && viewer.regionIds.includes(regionId);
  return viewer.role === 'expert' && type === 'expert' && viewer.expertId === id;
}

const madeInRegions: readonly schema.ItemType[] = ['pilot', 'publication', 'knowledge-session', 'agenda'];

/** Region editors make what belongs to a region of theirs; experts make nothing new. */
export const mayMake = (viewer: Viewer, type: schema.ItemType, regionId: string | null): boolean =>
  isStaff(viewer) ||
  (viewer.role === 'region-editor' && madeInRegions.includes(type) && regionId !== null && viewer.regionIds.includes(regionId));

/** A region editor can't give an item away to another region, or to the whole country. */
export const mayBelongTo = (viewer: Viewer, regionId: string | null): boolean =>
  viewer.role !== 'region-editor' || (regionId !== null && viewer.regionIds.includes(regionId));

/** Whether this role, with these scopes, may take the step at all. That the item is theirs comes on top of it. */
export const mayTake = (viewer: Viewer, step: Step): boolean => {
  const { by, scope }: Move = moves[step];
  return (by as readonly Role[]).includes(viewer.role) && hasScope(viewer, scope);
};

/** Four eyes: whoever saved or submitted a draft can't approve it. */
export const hasOwnHand = (actor: string, { savedBy, submittedBy }: { savedBy: readonly string[]; submittedBy: string | null }): boolean =>
  savedBy.includes(actor) || submittedBy === actor;

/** An administrator may approve a draft of his own, with a reason. */
export const mayPassFourEyes = ({ role }: Viewer): boolean => role === 'administrator';

/**
 * Throwing away a draft that was never published throws the item away. Region editors and experts do so with what is theirs, editors only with what they
 * wrote in themselves: what others wrote they send back. Administrators may, and can take it back.
 */
export const mayThrowAway = (
  { role }: Pick<Viewer, 'role'>,
  actor: string,
  draft: { savedBy: readonly string[]; submittedBy: string | null },
): boolean => role !== 'editor' || hasOwnHand(actor, draft);

/** The steps this viewer may take from here. */
export const stepsFor = (viewer: Viewer, place: Place): Step[] => steps.filter((step) => isLegal(step, place) && mayTake(viewer, step));
