import { eq, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import type { ItemType } from '../schema/item.ts';
import { checkContent } from './check-contents.ts';
import type { ItemContent, RawContent } from './check-item.ts';
import { contentTables } from './content-tables.ts';
import { type Shape, shapes } from './shape.ts';
import { readStandingFor } from './standing.ts';
import { within } from './within.ts';
import { writeItem } from './write-item.ts';

/** A preview may hold its connection for so many milliseconds, and what is under way then no longer than the same once more. */
const PATIENCE = 5_000;
const UNKNOWN = '(nog niet ingevuld)';

export type Previewed = { type: ItemType; id: string; key: string; snapshot: RawContent };

/** Carries the answer past the transaction, which is always undone. */
class Undone<Answer> extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('Undone');
    this.answer = answer;
  }
}

/**
 * Reads the database as if this draft were published, and leaves it as it was: the draft is written by the writers of all content, `read` asks what it
 * wants of the database it was handed, and the transaction is undone. What is missing in the draft is said in its place. Throws `TookTooLong` when that
 * goes on after `patience` milliseconds: on PGlite everybody else waits meanwhile.
 */
export async function asIfPublished<Answer>(
  db: Database,
  item: Previewed,
  now: Date,
  read: (tx: Database) => Promise<Answer>,
  patience = PATIENCE,
): Promise<Answer> {
  try {
    return await db.transaction(async (transaction): Promise<Answer> => {
      const tx = transaction as unknown as Database;
      const until = performance.now() + patience;
      await tx.execute(sql`select set_config('statement_timeout', ${String(patience)}, true)`);
      const standing = await readStandingFor(tx, [item.snapshot]);
      const checked = await checkContent(tx, item.type, item.snapshot, standing, now);
      const content = 'content' in checked ? checked.content : filledIn(item, checked.problems);
      const table = contentTables[item.type];
      const [row] = await tx
        .select({ slug: table.slug, publishedAt: table.publishedAt, version: table.version })
        .from(table)
        .where(eq(table.id, item.id));
      const key = item.key;
      await writeItem(
        tx,
        {
          type: item.type,
          id: item.id,
          key,
          formerKey: row && item.type === 'inspiration-region' && row.slug !== key ? row.slug : null,
          version: (row?.version ?? 0) + 1,
          firstPublishedAt: row?.publishedAt ?? now,
          content: { ...content, slug: key.slice(key.indexOf(':') + 1) },
          now,
        },
        standing,
      );
      throw new Undone(await within(tx, until, () => read(tx)));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer;
    throw error;
  }
}

/** A content that the writers take: what is wrong is left out, and what has to be there is said to be missing. */
function filledIn({ type, snapshot }: Previewed, problems: readonly { path: string }[]): ItemContent {
  const wrong = new Set(problems.map(({ path }) => path.split('.')[0] ?? ''));
  const right = Object.fromEntries(Object.entries(snapshot).filter(([name]) => !wrong.has(name)));
  return fill(shapes[type], right, wrong) as unknown as ItemContent;
}

function fill(shape: Shape, given: Readonly<Record<string, unknown>>, needed: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(
    shape.map(({ name, list, holds }) => {
      const value = given[name];
      if (list) {
        const entries = Array.isArray(value) ? value : [];
        return [
          name,
          typeof holds === 'object' && 'group' in holds
            ? entries.map((entry) => fill(holds.group, entry as Record<string, unknown>, new Set()))
            : entries,
        ];
      }
      if (value !== undefined) return [name, value];
      if (holds === 'boolean') return [name, false];
      if (name === 'smart') return [name, {}];
      if (!needed.has(name)) return [name, undefined];
      if (holds === 'text') return [name, UNKNOWN];
      if (typeof holds === 'object' && 'words' in holds) return [name, holds.words[0]];
      return [name, holds === 'int' || holds === 'float' ? 0 : undefined];
    }),
  );
}
