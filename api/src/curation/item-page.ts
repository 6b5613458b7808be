import { type Database, schema } from '@kennishub/db';
import type { SQL } from 'drizzle-orm';
import { pageOrder } from '../graphql/page.ts';

type ItemTable = typeof schema.items;

/** The order of a list of items that another module makes, those that changed longest ago first. Throws a bad request for a page that can't be. */
export const longestUnchanged = (args: Parameters<typeof pageOrder>[0]) => pageOrder(args, schema.items, { changedAt: 'asc', id: 'asc' });

/** How many items meet a condition. One statement. */
export const countItems = (db: Database, condition: (item: ItemTable) => SQL): Promise<number> =>
  db.$count(schema.items, condition(schema.items));
