import { type Database, schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { holdsBsn } from '../expert-request/bsn.ts';
import { same } from './merge.ts';
import { itemIdOf } from './visible.ts';

/** The field in which a number may be a BSN; null when there is none. */
function bsnPath(content: unknown, path = ''): string | null {
  if (typeof content === 'string') return holdsBsn(content) ? path : null;
  if (typeof content !== 'object' || content === null) return null;
  for (const [key, value] of Object.entries(content)) {
    // Addresses of web pages are full of numbers.
    if (key === 'url' || key === 'website') continue;
    const found = bsnPath(value, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** The same, among the fields that are not as they were: what is public already, such as the number of a letter of a minister in a title, may stay. */
export const bsnInChanges = (content: RawContent, before: RawContent): string | null =>
  bsnPath(Object.fromEntries(Object.entries(content).filter(([name, value]) => !same(value, before[name]))));

/** The same, held against the published version of the item, if there is one. Asks the database only when there is such a number. */
export async function newBsn(db: Database, itemId: string | null, content: RawContent): Promise<string | null> {
  const path = bsnPath(content);
  if (path === null || itemId === null) return path;
  const { revisions } = schema;
  const [published] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.itemId, itemIdOf(itemId)), isNotNull(revisions.version)))
    .orderBy(desc(revisions.version))
    .limit(1);
  return bsnInChanges(content, published?.snapshot ?? {});
}
