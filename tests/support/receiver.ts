import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Received = {
  headers: IncomingHttpHeaders;
  body: string;
  event: { id: string; type: string; sequence: string; dataschema: string; data: Record<string, unknown> };
};
type Reply = { status: number; headers?: Record<string, string>; body?: string } | 'silence';

/** Who is told: a server on this machine that keeps what comes in and answers as the test says. */
export type Receiver = {
  url: string;
  received: Received[];
  /** The headers by which it was asked whether it wants to be told. */
  asked: IncomingHttpHeaders[];
  /** With what headers it answers that from now on; at first it wants everything. */
  consentsBy: (headers: Record<string, string>) => void;
  /** What it answers from now on; given a list, one after the other, and then 204. */
  answers: (...replies: Reply[]) => void;
  /** Resolves when so much has come in; rejects after ten seconds. */
  got: (count: number) => Promise<void>;
  close: () => Promise<void>;
};

export async function openReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = [];
  const asked: IncomingHttpHeaders[] = [];
  let replies: Reply[] = [];
  let consent: Record<string, string> = { 'webhook-allowed-origin': '*' };
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') {
      asked.push(request.headers);
      response.writeHead(204, consent).end();
      return;
    }
    let body = '';
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
    received.push({ headers: request.headers, body, event: JSON.parse(body) as Received['event'] });
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply !== 'silence') response.writeHead(reply?.status ?? 204, reply?.headers ?? {}).end(reply?.body);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ontvangst`,
    received,
    asked,
    consentsBy: (headers) => {
      consent = headers;
    },
    answers: (...given) => {
      replies = given.length > 1 ? [...given, { status: 204 }] : given;
    },
    got: (count) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${received.length} of ${count} events came in.`)), 60_000);
        const look = (): void => {
          if (received.length < count) return;
          waiting.delete(look);
          clearTimeout(late);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
