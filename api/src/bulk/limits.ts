/** What one change of many items may be. */
export const BULK = {
  /** Bytes of a file. */
  file: 100_000_000,
  /** Milliseconds in which a file has to arrive. */
  uploadWithin: 600_000,
  /** Items in one action. */
  items: 1_000,
  /** Files and actions of one person that wait or are under way. */
  open: 5,
  /** How often a process may begin with the same change and not end. */
  attempts: 3,
  /** Days that what was told about a change is kept. */
  kept: 30,
} as const;
