import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/**
 * Which of these documents are still published: an index may be a moment behind, and what is no longer published must not be shown. They are asked for
 * only once as long as the state of the documents (`documentsState`) stays the same.
 */
export function rememberPresence(db: Database): (state: string, ids: readonly string[]) => Promise<ReadonlySet<string>> {
  let of = '';
  let present = new Set<string>();
  return async (state, ids) => {
    if (state !== of) {
      of = state;
      present = new Set();
    }
    const known = present;
    const asked = ids.filter((id) => !known.has(id));
    if (asked.length === 0) return known;
    const rows = await rowsOf<{ id: string }>(
      db,
      sql`select id from search_documents where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(asked)}::text::jsonb))`,
    );
    for (const { id } of rows) known.add(id);
    return known;
  };
}
