import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

type Document = { id: string; number: number; revision: number };
type Index = { createdAt: string; documents: Map<string, Document>; settings: Record<string, unknown> };
type Failure = { code: string; type: string; message: string; link: string };
type Task = { taskUid: number; hidden: boolean; status: 'enqueued' | 'succeeded' | 'failed'; error: Failure | null };

/** What goes wrong with a request: no answer ever, a connection that breaks off, a status without sense, or words that are no JSON. */
type Fault = 'hang' | 'reset' | 'nonsense' | number;

export type FaultEngine = {
  url: string;
  /** Decides what goes wrong with a request; undefined: nothing. A request that goes wrong is not carried out. */
  fault: ((method: string, path: string) => Fault | undefined) | null;
  /** Decides which task fails and why; undefined: it succeeds. */
  failing: ((path: string, documents: readonly Document[]) => Partial<Failure> | undefined) | null;
  /** Milliseconds a task takes. */
  taskTakes: number;
  /** All requests so far, as `POST /indexes/…`. */
  requests: string[];
  indexes: Map<string, Index>;
  /** As a restart without its disk: nothing is there any more. */
  loseEverything: () => void;
  /** As a restart with the disk of an earlier moment: returns what goes back there. */
  remember: () => () => void;
  /** Refuses connections until `start`. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

/** A server of our own that speaks as much of Meilisearch as filling an index needs, keeps documents in memory, and fails in the ways it is told. */
export async function openFaultEngine(): Promise<FaultEngine> {
  let tasks: Task[] = [];
  let server: Server;
  let port = 0;
  const sockets = new Set<Socket>();
  const engine: FaultEngine = {
    url: '',
    fault: null,
    failing: null,
    taskTakes: 0,
    requests: [],
    indexes: new Map(),
    loseEverything: () => {
      engine.indexes.clear();
      tasks = [];
    },
    remember: () => {
      const kept = structuredClone(engine.indexes);
      return () => {
        engine.indexes = structuredClone(kept);
      };
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
    start: async () => {
      server = createServer((request, answer) => void receive(request, answer));
      server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      port = (server.address() as AddressInfo).port;
      engine.url = `http://127.0.0.1:${port}`;
    },
  };

  async function receive(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const url = new URL(request.url ?? '/', 'http://engine');
    const method = request.method ?? 'GET';
    engine.requests.push(`${method} ${url.pathname}`);
    const fault = engine.fault?.(method, url.pathname);
    if (fault === 'hang') return;
    if (fault === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault === 'nonsense') {
      answer.end('<html>This is not JSON.</html>');
      return;
    }
    const reply =
      typeof fault === 'number'
        ? { status: fault, body: failure('internal', 'internal') }
        : carryOut(method, url, text && JSON.parse(text));
    answer.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  const enqueue = (path: string, documents: readonly Document[], work: () => Failure | undefined) => {
    const task: Task = { taskUid: tasks.length, hidden: path === '/swap-indexes', status: 'enqueued', error: null };
    tasks.push(task);
    const finish = () => {
      const told = engine.failing?.(path, documents);
      const failed = told ? { ...failure('internal', 'internal'), ...told } : work();
      task.error = failed ?? null;
      task.status = failed ? 'failed' : 'succeeded';
    };
    // One after the other, as the real one does.
    if (engine.taskTakes === 0) finish();
    else setTimeout(finish, engine.taskTakes);
    return {
      status: 202,
      body: { taskUid: task.taskUid, indexUid: null, status: 'enqueued', type: 'x', enqueuedAt: new Date().toISOString() },
    };
  };

  function carryOut(method: string, url: URL, body: unknown): { status: number; body: unknown } {
    const path = url.pathname;
    const ok = (answer: unknown) => ({ status: 200, body: answer });
    if (path === '/version') return ok({ pkgVersion: '0.0.0-fault', commitSha: '', commitDate: '' });
    if (path === '/indexes' && method === 'GET')
      return ok({ results: [...engine.indexes].map(infoOf), offset: 0, limit: 1000, total: engine.indexes.size });
    if (path === '/indexes') {
      const { uid } = body as { uid: string };
      return enqueue(path, [], () => {
        engine.indexes.set(uid, newIndex());
        return undefined;
      });
    }
    if (path === '/swap-indexes') return enqueue(path, [], () => swap(body as Swap[]));
    if (path.startsWith('/tasks/')) {
      const task = tasks[Number(path.slice('/tasks/'.length))];
      // As to a key for our indexes alone, a swap is never shown.
      return task && !task.hidden
        ? ok({ ...task, uid: task.taskUid })
        : { status: 404, body: failure('task_not_found', 'invalid_request') };
    }
    return ofIndex(method, path, url, body);
  }

  type Swap = { indexes: [string, string]; rename: boolean };
  function swap(swaps: readonly Swap[]): Failure | undefined {
    for (const { indexes, rename } of swaps) {
      const [left, right] = indexes.map((uid) => engine.indexes.get(uid));
      if (!left || Boolean(right) === rename) return failure('index_not_found', 'invalid_request');
      engine.indexes.set(indexes[1], left);
      if (right) engine.indexes.set(indexes[0], right);
      else engine.indexes.delete(indexes[0]);
    }
    return undefined;
  }

  function ofIndex(method: string, path: string, url: URL, body: unknown): { status: number; body: unknown } {
    const [, , uid = '', ...rest] = path.split('/');
    const what = rest.join('/');
    const index = engine.indexes.get(uid);
    const ok = (answer: unknown) => ({ status: 200, body: answer });
    if (method === 'POST' && what === 'documents') {
      const documents = body as Document[];
      return enqueue(path, documents, () => {
        const target = engine.indexes.get(uid) ?? newIndex();
        engine.indexes.set(uid, target);
        for (const document of documents) target.documents.set(document.id, document);
        return undefined;
      });
    }
    if (!index) return { status: 404, body: failure('index_not_found', 'invalid_request') };
    const all = [...index.documents.values()];
    const work = (change: () => void) =>
      enqueue(path, [], () => {
        change();
        return undefined;
      });
    if (what === '' && method === 'DELETE') return work(() => engine.indexes.delete(uid));
    if (what === '') return ok(infoOf([uid, index]));
    if (what === 'settings' && method === 'PATCH') return work(() => Object.assign(index.settings, body));
    if (what === 'settings') return ok(index.settings);
    if (what === 'stats') return ok({ numberOfDocuments: all.length, isIndexing: tasks.some(({ status }) => status === 'enqueued') });
    if (what === 'documents/delete-batch')
      return work(() => {
        for (const id of body as string[]) index.documents.delete(id);
      });
    if (what === 'documents/delete') {
      const numbers = new Set((body as { filter: string }).filter.match(/\d+/g)?.map(Number));
      return work(() => {
        for (const { id, number } of all) if (numbers.has(number)) index.documents.delete(id);
      });
    }
    if (what === 'documents/fetch') {
      const { filter, limit } = body as { filter: string; limit: number };
      const least = Number(/^revision >= (\d+)$/.exec(filter)?.[1]);
      return ok({ results: all.filter(({ revision }) => revision >= least).slice(0, limit) });
    }
    const ids = url.searchParams.get('ids')?.split(',');
    const [offset, limit] = [Number(url.searchParams.get('offset') ?? 0), Number(url.searchParams.get('limit') ?? 20)];
    return ok({ results: all.filter(({ id }) => !ids || ids.includes(id)).slice(offset, offset + limit) });
  }

  await engine.start();
  return engine;
}

let made = 0;
const newIndex = (): Index => ({ createdAt: new Date(++made * 1_000).toISOString(), documents: new Map(), settings: {} });
const infoOf = ([uid, { createdAt }]: [string, Index]) => ({ uid, createdAt, primaryKey: 'id' });

const failure = (code: string, type: string): Failure => ({ code, type, message: 'As it was told to.', link: '' });
