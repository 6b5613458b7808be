import { schema } from '@kennishub/db';
import { pageOrder } from '../graphql/page.ts';

/** Practices by title, for every list of them that asks no other order. Throws a bad request for a page that can't be. */
export const pilotsByTitle = (args: Parameters<typeof pageOrder>[0]) => pageOrder(args, schema.pilots, { title: 'asc', id: 'asc' });
