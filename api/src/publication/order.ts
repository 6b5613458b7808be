import { schema } from '@kennishub/db';
import { pageOrder } from '../graphql/page.ts';

/** Publications by year, the newest first, those without a year last. Throws a bad request for a page that can't be. */
export const publicationsByYear = (args: Parameters<typeof pageOrder>[0]) =>
  pageOrder(args, schema.publications, { publicationYear: 'desc', id: 'desc' }, { publicationYear: 'number' });
