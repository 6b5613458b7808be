import { AsyncLocalStorage } from 'node:async_hooks';
import { type Connection, type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { type Db, fromDrizzle, fromPglite, PgBoss, type QueueOptions, type QueuePolicy, type SendOptions } from 'pg-boss';
import type { Logger } from 'pino';

/** A queue of jobs: its name, how often and how soon a job is tried again, and where it goes after the last try. */
export type QueueSettings = QueueOptions & { name: string; policy?: QueuePolicy; deadLetter?: string; notify?: boolean };

export type Jobs = {
  /** For workers, and for looking at dead letters. Never within a transaction of one's own. */
  boss: PgBoss;
  /**
   * Puts a job into a queue in the transaction that is handed in: it is there when that commits, and workers hear of it at once.
   * Null when the policy of the queue leaves no room for it.
   */
  send: (tx: Database, queue: string, data: object, options?: SendOptions) => Promise<string | null>;
  /** Jobs in a queue that are not done: waiting, waiting for another try, or under way. */
  count: (queue: string) => Promise<number>;
  /** Takes no new jobs, and waits for those under way. */
  close: () => Promise<void>;
};

/** How long jobs under way may take to end after the signal to stop, in milliseconds. */
const STOP_WITHIN = 10_000;
/** Seconds between looking for jobs whose worker died. */
const SUPERVISE_EVERY = 10;
/** Connections to Postgres for jobs, beside the one that listens. */
const CONNECTIONS = 4;

/**
 * Opens the jobs that live in the database itself, in a schema of their own, and makes the queues that are not there yet. With `workers` it listens
 * for new jobs and looks after those that got stuck; without, it can only send. Postgres and the embedded database alike.
 */
export async function openJobs(
  { db, source }: Connection,
  queues: readonly QueueSettings[],
  { log, workers }: { log: Logger; workers: boolean },
): Promise<Jobs> {
  const boss = new PgBoss({
    ...('client' in source
      ? { db: embedded(fromPglite(source.client)), backend: 'pglite' as const }
      : { connectionString: source.url, max: CONNECTIONS }),
    useListenNotify: workers,
    supervise: workers,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_EVERY,
    monitorIntervalSeconds: SUPERVISE_EVERY,
  });
  // Without a listener an error would end the process. A job's own failure does not come here.
  boss.on('error', (error) => log.warn({ error }, 'The jobs have a problem; they try again.'));
  boss.on('warning', ({ message }) => log.debug({ warning: message }, 'The jobs warn.'));
  await boss.start();
  for (const { name, ...settings } of queues) {
    await boss.createQueue(name, settings);
    const { policy: _policy, ...changeable } = settings;
    await boss.updateQueue(name, changeable);
  }
  return {
    boss,
    send: (tx, queue, data, options = {}) => {
      const db = within(tx);
      return sending.run(db, () => boss.send(queue, data, { ...options, db }));
    },
    count: async (queue) => {
      const [row] = await rowsOf<{ count: number }>(
        db,
        sql`select count(*)::int as count from pgboss.job where name = ${queue} and state in ('created', 'retry', 'active')`,
      );
      return row?.count ?? 0;
    },
    close: () => boss.stop({ timeout: STOP_WITHIN }),
  };
}

/** A transaction of ours as pg-boss wants one. */
const within = (tx: Database): Db => fromDrizzle({ execute: async (query) => ({ rows: await rowsOf(tx, query as never) }) }, sql);

/** The transaction in which a job is being sent. */
const sending = new AsyncLocalStorage<Db>();

/**
 * The embedded database waits for ever when something asks it from outside while a transaction is open. Sending a job may first look up its queue, which
 * pg-boss does outside: that goes into the transaction too.
 */
const embedded = (outer: Db): Db => ({
  ...outer,
  executeSql: (text, values) => (sending.getStore() ?? outer).executeSql(text, values),
});
