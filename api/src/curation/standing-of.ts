import { readStanding, type Standing } from '@kennishub/db/content';
import type { Context } from '../graphql/context.ts';

const read = new WeakMap<Context, Promise<Standing>>();

/** What content may refer to, read once per operation however many drafts are looked at. */
export function standingOf(context: Context): Promise<Standing> {
  const known = read.get(context);
  if (known) return known;
  const standing = readStanding(context.db);
  read.set(context, standing);
  return standing;
}
