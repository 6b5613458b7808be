import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LinkedSites = {
  /** The address of a page: how it behaves is its first word. */
  page: (behaviour: string) => string;
  /** What was asked, in order: `HEAD /ok`. */
  asked: string[];
  /** The header `User-Agent` of the last question. */
  agent: () => string;
  /** The most questions that were under way at the same time. */
  most: () => number;
  close: () => Promise<void>;
};

/** A web server on this machine, of pages that behave well or badly. */
export async function openLinkedSites(): Promise<LinkedSites> {
  const asked: string[] = [];
  let agent = '';
  let underWay = 0;
  let most = 0;
  const behave = (request: IncomingMessage, response: ServerResponse): void => {
    const [, behaviour = '', rest = ''] = (request.url ?? '').split('/');
    const status = Number(behaviour);
    if (behaviour === 'silent') return;
    if (behaviour === 'no-head' && request.method === 'HEAD') response.writeHead(501).end();
    else if (behaviour === 'endless') response.writeHead(302, { location: `/endless/${Number(rest) + 1}` }).end();
    else if (behaviour === 'hops') response.writeHead(301, { location: rest === '0' ? '/ok' : `/hops/${Number(rest) - 1}` }).end();
    else if (behaviour === 'inside') response.writeHead(302, { location: 'http://192.168.1.1/secret' }).end();
    else if (behaviour === 'file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (behaviour === 'broken') request.socket.destroy();
    else response.writeHead(status >= 100 ? status : 200).end('x'.repeat(10));
  };
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    agent = request.headers['user-agent'] ?? '';
    underWay += 1;
    most = Math.max(most, underWay);
    setTimeout(() => {
      behave(request, response);
      underWay -= 1;
    }, 5);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: (behaviour) => `http://127.0.0.1:${port}/${behaviour}`,
    asked,
    agent: () => agent,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
