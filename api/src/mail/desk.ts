import type { Database } from '@kennishub/db';

/** What a letter is written with. */
export type Desk = {
  db: Database;
  now: Date;
  /** How the public reaches the site, without a slash at the end. */
  siteUrl: string;
};
