import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import { openClient } from '../meilisearch/client.ts';
import { FillingFailure, failureOf, failureOfTask } from './failures.ts';

/** Where the search engine is, and with what it may be filled. */
export type IndexServerSettings = {
  url: string;
  /** Made by `pnpm search:key`; null for a server without keys. */
  key: string | null;
  /** What the names of our indexes begin with. */
  prefix: string;
  /** How long one request may take, in milliseconds. */
  requestWithin?: number;
  /** How long the engine may take for what it was given, in milliseconds. */
  taskWithin?: number;
};

/** The search engine, as what fills it sees it. Every method throws a `FillingFailure`, and nothing else. */
export type IndexServer = {
  /** The name of the index that is searched. */
  uid: string;
  /** What the name of an index under construction begins with. */
  nextUid: string;
  /** Sends one request. */
  ask: <Answer>(request: (client: Meilisearch) => Promise<Answer>) => Promise<Answer>;
  /** Waits until the engine has done what it was given. `within` in milliseconds. */
  done: (task: EnqueuedTask, within?: number) => Promise<void>;
  /** Waits until something is true of the engine. */
  until: (holds: (client: Meilisearch) => Promise<boolean>) => Promise<void>;
  /** Gives the engine something to do, and waits until it has done it. */
  carryOut: (request: (client: Meilisearch) => Promise<EnqueuedTask>, within?: number) => Promise<void>;
};

const REQUEST_WITHIN = 10_000;
const TASK_WITHIN = 60_000;
/** How often the engine is asked whether it is done: soon at first, since most is done in some milliseconds. */
const FIRST_LOOK = 8;
const LAST_LOOK = 150;

export function openIndexServer(settings: IndexServerSettings): IndexServer {
  const { url, key, prefix, requestWithin = REQUEST_WITHIN, taskWithin = TASK_WITHIN } = settings;
  const client = openClient({ url, key }, { timeout: requestWithin });

  const ask: IndexServer['ask'] = async (request) => {
    try {
      return await request(client);
    } catch (error) {
      throw failureOf(error);
    }
  };
  const poll = async (look: () => Promise<boolean>, within: number): Promise<void> => {
    const end = performance.now() + within;
    for (let pause = FIRST_LOOK; !(await look()); pause = Math.min(pause * 1.5, LAST_LOOK)) {
      if (performance.now() > end) throw new FillingFailure('outage', 'Meilisearch was niet op tijd klaar.');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const done: IndexServer['done'] = ({ taskUid }, within = taskWithin) =>
    poll(async () => {
      const { status, error } = await ask(() => client.tasks.getTask(taskUid));
      if (status === 'failed' || status === 'canceled') throw failureOfTask(error);
      return status === 'succeeded';
    }, within);
  return {
    uid: `${prefix}items`,
    nextUid: `${prefix}items-`,
    ask,
    done,
    until: (holds) => poll(() => ask(holds), taskWithin),
    carryOut: async (request, within) => done(await ask(request), within),
  };
}
