import type { Database } from '@kennishub/db';
import type { Logger } from 'pino';
import type { SearchEngine } from './search/engine.ts';

/** The parts an api process runs on, handed to whatever needs them. */
export type Hub = {
  db: Database;
  search: SearchEngine;
  log: Logger;
  /** The clock, handed in so that tests can move time. */
  now: () => Date;
  /** How the public reaches the site, without a slash at the end. */
  siteUrl: string;
};
