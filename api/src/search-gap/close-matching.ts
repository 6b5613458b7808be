import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { SearchEngine } from '../search/engine.ts';
import { SHOWN_FROM_VISITORS } from './limits.ts';

/** So many gaps are searched again in one go; the others wait for the next. */
const AT_ONCE = 50;

/**
 * Searches open gaps again after documents changed, and closes those that something answers now; each names the item. Only gaps that staff
 * see: of the others nothing is known to be worth it, and they are forgotten soon. Tells how many were searched and how many closed: at most
 * fifty at once, those with the most searches first. Two statements and the searches; one statement when nothing changed.
 */
export async function closeGapsThatMatch(
  db: Database,
  search: Pick<SearchEngine, 'search'>,
  now: Date,
): Promise<{ searched: number; closed: number }> {
  const due = await rowsOf<{ id: string; text: string; revision: string }>(
    db,
    sql`select gap.id, gap.text, latest.revision from search_gaps gap, (select coalesce(max(revision), 0) as revision from search_documents) latest
      where gap.status = 'open' and bit_count(gap.visitors) >= ${SHOWN_FROM_VISITORS} and gap.searched_revision < latest.revision
      order by gap.count desc, gap.id desc limit ${AT_ONCE}`,
  );
  if (due.length === 0) return { searched: 0, closed: 0 };
  const found: { id: string; type: string | null; item: string | null }[] = [];
  for (const { id, text } of due) {
    const { hits } = await search.search({ text, first: 10, highlight: false });
    const answer = hits.find(({ weaker }) => !weaker);
    found.push({ id, type: answer?.type ?? null, item: answer?.id ?? null });
  }
  // Staff may have closed one meanwhile, and then it is theirs.
  await db.execute(sql`
    update search_gaps gap set
      searched_revision = ${due[0]?.revision ?? 0}::bigint,
      status = case when again.item is null then gap.status else 'closed' end,
      closed_at = case when again.item is null then null else ${now.toISOString()}::timestamptz end,
      closed_by_type = again.type,
      closed_by_id = again.item
    from jsonb_to_recordset(${JSON.stringify(found)}::text::jsonb) as again(id uuid, type text, item uuid)
    where gap.id = again.id and gap.status = 'open'`);
  return { searched: due.length, closed: found.filter(({ item }) => item !== null).length };
}
