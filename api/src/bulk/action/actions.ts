import type { schema } from '@kennishub/db';

/** What can be done with many items at once. */
export const bulkActions = ['submit', 'approve', 'publish', 'unpublish', 'archive', 'review-by', 'add-term', 'remove-term'] as const;
export type BulkAction = (typeof bulkActions)[number];

export type ActionSettings = {
  action: BulkAction;
  itemIds: string[];
  /** For `review-by`: the day; null takes it away. */
  reviewBy: string | null;
  /** For `archive`: where visitors go instead; null for nowhere. */
  pointerId: string | null;
  farewell: string | null;
  /** For `add-term` and `remove-term`. */
  term: { vocabulary: schema.Vocabulary; slug: string } | null;
};
