/** The kinds of published item, by the word they have everywhere: in revisions, redirects, the audit trail and the search index. */
export const itemTypes = [
  'pilot',
  'inspiration-region',
  'expert',
  'knowledge-session',
  'publication',
  'agenda',
  'organisation',
  'term',
] as const;
export type ItemType = (typeof itemTypes)[number];
