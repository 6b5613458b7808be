import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { ContentLink } from './addresses.ts';
import type { LinkFailure } from './outcome.ts';

/** A web address in a content that failed when the hub last checked it. */
export type BrokenLink = ContentLink & { failure: LinkFailure /** On how many different days it failed. */; failedDays: number };

/** Those of these addresses that failed. What nobody checked yet is not told: only what is published is checked. One statement. */
export async function brokenAmong(db: Database, links: readonly ContentLink[]): Promise<BrokenLink[]> {
  if (links.length === 0) return [];
  const rows = await rowsOf<{ url: string; failure: LinkFailure; failedDays: number }>(
    db,
    sql`select url, failure, failed_days as "failedDays" from web_links
      where failure is not null and url = any(${sql.param(links.map(({ url }) => url))}::text[])`,
  );
  const byUrl = new Map(rows.map((row) => [row.url, row]));
  return links.flatMap((link) => {
    const failed = byUrl.get(link.url);
    return failed ? [{ ...failed, ...link }] : [];
  });
}
