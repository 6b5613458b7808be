import type { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import type { Source } from './client.ts';

/** A lock that is held. It ends by itself when its holder dies. */
export type Lock = {
  /** Whether it is still ours: a connection that broke has given it back without a word. */
  isHeld: () => Promise<boolean>;
  release: () => Promise<void>;
};

/** Locks over all processes on one database, known by a number. Not by row, so that nothing keeps a transaction open while it is held. */
export type Locks = {
  /** Takes a lock, trying for at most `wait` milliseconds (0: once). Null when somebody else has it. */
  take: (key: number, wait?: number) => Promise<Lock | null>;
  /** Gives back whatever is held. */
  close: () => Promise<void>;
};

/** How often a lock is tried for, in milliseconds. */
const TRY_EVERY = 40;

export const openLocks = (source: Source): Locks => ('client' in source ? embeddedLocks(source.client) : serverLocks(source.url));

async function trying(once: () => Promise<Lock | null>, wait: number): Promise<Lock | null> {
  const until = performance.now() + wait;
  for (;;) {
    const lock = await once();
    if (lock || performance.now() >= until) return lock;
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY));
  }
}

/** The embedded database belongs to one process, so its locks are kept in that process. */
const heldOn = new WeakMap<PGlite, Set<number>>();

function embeddedLocks(client: PGlite): Locks {
  const held = heldOn.get(client) ?? new Set<number>();
  heldOn.set(client, held);
  const own = new Set<number>();
  const once = async (key: number): Promise<Lock | null> => {
    if (held.has(key)) return null;
    held.add(key);
    own.add(key);
    const release = async () => {
      if (own.delete(key)) held.delete(key);
    };
    return { isHeld: async () => own.has(key), release };
  };
  return {
    take: (key, wait = 0) => trying(() => once(key), wait),
    close: async () => {
      for (const key of own) held.delete(key);
      own.clear();
    },
  };
}

/** Advisory locks of Postgres belong to a connection: one of our own holds them, opened when the first is taken. */
function serverLocks(url: string): Locks {
  const session = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  // Postgres gives a connection a lock that it holds already once more, so what is ours is remembered here as well.
  const own = new Set<number>();
  const once = async (key: number): Promise<Lock | null> => {
    if (own.has(key)) return null;
    own.add(key);
    try {
      const [got] = await session<
        { pid: number; ok: boolean }[]
      >`select pg_backend_pid() as pid, pg_try_advisory_lock(${key}::bigint) as ok`;
      if (!got?.ok) {
        own.delete(key);
        return null;
      }
      return {
        isHeld: async () => {
          const [now] = await session<{ pid: number }[]>`select pg_backend_pid() as pid`;
          return own.has(key) && now?.pid === got.pid;
        },
        release: async () => {
          if (!own.delete(key)) return;
          // A connection that broke has released it; the new one then has nothing to unlock.
          await session`select pg_advisory_unlock(${key}::bigint)`.catch(() => {});
        },
      };
    } catch (error) {
      own.delete(key);
      throw error;
    }
  };
  return {
    take: (key, wait = 0) => trying(() => once(key), wait),
    close: async () => {
      own.clear();
      await session.end({ timeout: 5 });
    },
  };
}
