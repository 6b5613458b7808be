import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import type { FillOutput, Refusal } from './fill-worker.ts';
import { FILL_DEAD } from './queues.ts';

/** A change that could not be put into the index after the last try. */
export type DeadLetter = {
  id: string;
  /** Ids of the items that are not in the index as they are now. */
  items: string[];
  /** Those of them that the engine does not want, each with why. */
  refused: Refusal[];
  kind: FillOutput['kind'];
  /** Why, in a Dutch sentence for staff. */
  reason: string;
  /** How often it was tried again. */
  retries: number;
  diedAt: Date;
};

type Row = { id: string; items: string[]; output: Partial<FillOutput> | null; retries: number | null; died_at: Date | string };

/** The dead letters that died last, and how many there are. */
export async function deadLetters(db: Database, most: number): Promise<{ letters: DeadLetter[]; count: number }> {
  const rows = await rowsOf<Row & { all: number }>(
    db,
    sql`select id, data->'ids' as items, source_output as output, source_retry_count as retries, created_on as died_at, count(*) over ()::int as all
      from pgboss.job where name = ${FILL_DEAD} and state = 'created' order by created_on desc, id limit ${most}`,
  );
  return { letters: rows.map(letterOf), count: rows[0]?.all ?? 0 };
}

const letterOf = ({ id, items, output, retries, died_at }: Row): DeadLetter => ({
  id,
  items: output?.refused?.map(({ item }) => item) ?? items,
  refused: output?.refused ?? [],
  kind: output?.kind ?? 'outage',
  reason: output?.reason ?? 'Het proces dat hiermee bezig was, is gestopt voordat het klaar was.',
  retries: retries ?? 0,
  diedAt: new Date(died_at),
});

/** Puts dead letters back into the queue, to be tried as if they were new. Without ids: all of them. Answers how many. */
export const retryDeadLetters = (boss: PgBoss, ids?: readonly string[]): Promise<number> =>
  boss.redrive(FILL_DEAD, { limit: 100_000, ...(ids && { ids: [...ids] }) });

/** Dead letters that an outage brought, and that may succeed when it is over. */
export async function lettersOfOutages(db: Database): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from pgboss.job where name = ${FILL_DEAD} and state = 'created' and coalesce(source_output->>'kind', 'outage') <> 'refused'`,
  );
  return rows.map(({ id }) => id);
}

/** Dead letters that the engine refused: which letter, and the items that it does not want. */
export const refusedLetters = (db: Database): Promise<{ id: string; items: string[] }[]> =>
  rowsOf(
    db,
    sql`select id, coalesce(nullif(jsonb_path_query_array(source_output, '$.refused[*].item'), '[]'), data->'ids') as items from pgboss.job
      where name = ${FILL_DEAD} and state = 'created' and source_output->>'kind' = 'refused'`,
  );
