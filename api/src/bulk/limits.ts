/** What one change of many items may be. */
export const BULK = {
  /** Bytes of a file. */
  file: 100_000_000,
  /** Milliseconds in which a file has to arrive. */
  uploadWithin: 600_000,
  /** Files out that one network takes in an hour without a token, and one person or token with. */
  exportsOfVisitor: { name: 'export.visitor', most: 60, seconds: 3_600 },
  exportsOfMember: { name: 'export.member', most: 600, seconds: 3_600 },
  /** Items in one action that takes them one by one, and in one that takes them together: to submit, approve or publish. */
  items: 1_000,
  itemsTogether: 10_000,
  /** Files and actions of one person that wait or are under way. */
  open: 5,
  /** How often a process may begin with the same change and not end. */
  attempts: 3,
  /** Days that what was told about a change is kept. */
  kept: 30,
} as const;
