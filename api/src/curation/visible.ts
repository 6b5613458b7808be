import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../access/index.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { readGlobalId } from '../graphql/node.ts';
import { sought } from '../graphql/sought.ts';
import type { DraftState } from './moves.ts';
import { isStaff } from './policy.ts';

type ItemTable = typeof schema.items;

/** What this viewer may know of, as a condition on the items: the same as `isTheirs` in `policy.ts`. */
export function visibleItems(viewer: Viewer, item: ItemTable): SQL {
  if (isStaff(viewer)) return sql`true`;
  if (viewer.role === 'region-editor') return sql`${item.regionId} = any(${sql.param([...viewer.regionIds])}::uuid[])`;
  if (viewer.role === 'expert' && viewer.expertId !== null) return sql`(${item.type} = 'expert' and ${item.id} = ${viewer.expertId})`;
  return sql`false`;
}

/** The id of an item: as `Item.id` gives it, or the global id that the public item has. What is neither is that of no item. */
export function itemIdOf(given: string | number): string {
  const id = String(given);
  const read = isUuid(id) ? id : readGlobalId(id).id;
  return isUuid(read) ? read : '00000000-0000-0000-0000-000000000000';
}

/** What the list of items may be narrowed by. Lists join by "or", filters by "and"; null and left out mean no restriction. */
export type ItemFilter = {
  types?: readonly schema.ItemType[] | null;
  states?: readonly schema.ItemState[] | null;
  drafts?: readonly DraftState[] | null;
  regions?: readonly string[] | null;
  text?: string | null;
  waitingForMe?: boolean | null;
  /** Whether this viewer wrote in the draft. */
  mine?: boolean | null;
  changedSince?: Date | null;
  reviewBefore?: string | null;
};

const openDraft = (item: ItemTable): SQL =>
  sql`select 1 from revisions draft where draft.item_id = ${item.id} and draft.status in ('draft', 'in-review', 'approved')`;

/** The items this viewer asks for, of those there are for him. `actor` is how the audit trail calls him. */
export const itemConditions =
  (viewer: Viewer, actor: string, filter: ItemFilter) =>
  (item: ItemTable): SQL => {
    const list = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;
    const text = sought(filter.text);
    const parts = [
      visibleItems(viewer, item),
      filter.types ? sql`${item.type} = any(${list(filter.types)})` : null,
      // What is in the bin is shown only to who asks for it.
      filter.states ? sql`${item.state} = any(${list(filter.states)})` : sql`${item.state} <> 'deleted'`,
      filter.drafts
        ? sql`((${filter.drafts.includes('none')} and not exists (${openDraft(item)})) or exists (${openDraft(item)} and draft.status = any(${list(filter.drafts)})))`
        : null,
      filter.regions
        ? sql`${item.regionId} in (select region.id from items region where region.type = 'inspiration-region' and region.key = any(${list(filter.regions)}))`
        : null,
      text ? sql`(${item.title} ilike ${pattern(text)} or ${item.key} ilike ${pattern(text)})` : null,
      filter.waitingForMe ? waiting(viewer, actor, item) : null,
      filter.mine ? sql`exists (${openDraft(item)} and ${actor} = any(draft.saved_by))` : null,
      filter.changedSince ? sql`${item.changedAt} >= ${filter.changedSince.toISOString()}` : null,
      filter.reviewBefore ? sql`${item.reviewBy} < ${filter.reviewBefore}` : null,
    ].filter((part) => part !== null);
    return sql.join(parts, sql` and `);
  };

/** For staff: what others submitted, and what they approved and nobody published. For the others: what was sent back to them. */
function waiting(viewer: Viewer, actor: string, item: ItemTable): SQL {
  const mine = sql`exists (${openDraft(item)} and draft.status = 'draft' and draft.decided_by is not null and ${actor} = any(draft.saved_by))`;
  if (!isStaff(viewer)) return mine;
  const review = sql`exists (${openDraft(item)} and draft.status = 'in-review' and not ${actor} = any(draft.saved_by) and draft.submitted_by is distinct from ${actor})`;
  const ready = sql`exists (${openDraft(item)} and draft.status = 'approved' and draft.publish_at is null)`;
  return sql`(${mine} or ${review} or ${ready})`;
}

const pattern = (text: string): string => `%${text.replaceAll('\0', '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
