import type { schema } from '@kennishub/db';

/** An item, as far as others are told of it; `key` and `regionId` as in the table `items`. */
type Item = { id: string; type: schema.ItemType; key: string; regionId: string | null };

/** How a draft left without a decision: its writer took it back to go on with it, it was thrown away, or its item was. */
export type DraftWithdrawal = 'withdrawn' | 'discarded' | 'deleted';

/**
 * What may be told. Written out, so that no name, address of a person or text of a draft can slip in: ids, addresses of pages and words of
 * our own alone.
 */
export type Happened =
  | { type: 'item.published' | 'item.changed'; item: Item; version: number }
  | { type: 'item.unpublished' | 'item.archived'; item: Item }
  | { type: 'draft.submitted'; item: Omit<Item, 'key'> }
  | { type: 'draft.decided'; item: Omit<Item, 'key'>; decision: 'approved' | 'refused' }
  | { type: 'draft.withdrawn'; item: Omit<Item, 'key'>; way: DraftWithdrawal }
  | { type: 'expert-request.received' | 'expert-request.withdrawn'; request: { id: string; reference: string } };
