import { schema } from '@kennishub/db';
import { pageOrder } from '../graphql/page.ts';

/** Meetings by date, earliest or latest first. Throws a bad request for a page that can't be. */
export const sessionsByDate = <Direction extends 'asc' | 'desc'>(args: Parameters<typeof pageOrder>[0], direction: Direction) =>
  pageOrder(args, schema.knowledgeSessions, { sessionDate: direction, id: direction }, { sessionDate: 'text' });
