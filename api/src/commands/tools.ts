import type { Connection } from '@kennishub/db';
import type { SearchFilling } from '../search/filling/filling.ts';

/** What a command works with: the open database, what fills the search engine when there is one, and a way to say how far it is. */
export type CommandTools = Pick<Connection, 'db'> & {
  filling: SearchFilling | null;
  /** How the public reaches the site, without a slash at the end. */
  siteUrl: string;
  /** Done so far, and what there is to do. */
  onProgress: (done: number, all: number) => void;
};
