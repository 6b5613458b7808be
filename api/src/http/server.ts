import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAlive } from '@kennishub/db';
import { sendExport } from '../bulk/export.ts';
import { receiveImport } from '../bulk/upload.ts';
import { eventSchemaAt } from '../event/data-schemas.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createGraphql } from '../graphql/server.ts';
import type { Hub } from '../hub.ts';
import { acceptConsent, isCallback } from '../webhook/index.ts';
import { errorResponse, securityHeaders, send } from './answer.ts';
import { BodyTooLarge, readBody } from './body.ts';
import { originOf, type RequestFacts } from './visitor.ts';

/** How long a client may take, in milliseconds: to send its headers, and to send all of a request. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 15_000;

/** The api as a Node server, not listening yet: `/graphql`, `/health` (the process runs) and `/ready` (the database answers). */
export function createApiServer(hub: Hub): Server {
  const graphql = createGraphql(hub);
  /** Connections on which a file comes in, which has a time of its own. */
  const unhurried = new WeakSet<Duplex>();

  async function respond(request: IncomingMessage, facts: RequestFacts): Promise<Response> {
    const url = new URL(request.url ?? '/', 'http://api');
    if (url.pathname === '/health') return new Response('ok\n');
    if (url.pathname === '/ready') return readiness(hub);
    if (url.pathname === '/') return new Response(null, { status: 303, headers: { Location: '/graphql' } });
    if (url.pathname === '/imports') {
      unhurried.add(request.socket);
      return receiveImport(hub, request, url);
    }
    if (url.pathname.startsWith('/event-schemas/')) return eventSchemaAt(url.pathname, hub.webhookSettings.apiUrl);
    if (isCallback(url.pathname))
      return acceptConsent(hub, { method: request.method ?? 'GET', pathname: url.pathname, headers: request.headers });
    if (url.pathname.startsWith('/exports/')) return sendExport(hub, request, url, facts);
    if (url.pathname !== '/graphql') return errorResponse(404, 'Hier is niets. De API staat op /graphql.', 'NOT_FOUND');
    const body = await readBody(request, request.headers.authorization === undefined ? LIMITS.body : LIMITS.bodyOfMember);
    const method = request.method ?? 'GET';
    const carriesBody = method !== 'GET' && method !== 'HEAD';
    return graphql.fetch(
      new Request(url, { method, headers: headersOf(request), ...(carriesBody && { body: body && new Uint8Array(body) }) }),
      facts,
    );
  }

  const server = createServer((request, target) => {
    const facts = { requestId: requestIdOf(request), origin: originOf(request) };
    target.setHeader('X-Request-Id', facts.requestId);
    for (const [name, value] of Object.entries(securityHeaders)) target.setHeader(name, value);
    respond(request, facts)
      .catch((error: unknown) => refuse(error, hub, facts, target))
      .then((response) => send(response, target))
      .catch((error: unknown) => {
        hub.log.debug({ requestId: facts.requestId, reason: String(error) }, 'The client went away.');
        target.destroy();
      });
  });
  server.headersTimeout = HEADERS_WITHIN;
  server.requestTimeout = REQUEST_WITHIN;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && unhurried.has(socket)) return;
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
}

async function readiness(hub: Hub): Promise<Response> {
  const alive = await isAlive(hub.db).catch(() => false);
  return alive ? new Response('ready\n') : new Response('the database does not answer\n', { status: 503 });
}

function refuse(error: unknown, hub: Hub, facts: RequestFacts, target: ServerResponse): Response {
  if (error instanceof BodyTooLarge) {
    // What is still under way is not read, so the connection can't be used again.
    target.setHeader('Connection', 'close');
    return errorResponse(413, `De vraag is te groot: hoogstens ${error.limit} bytes.`, 'TOO_LARGE');
  }
  if (error instanceof TypeError) return errorResponse(400, 'Dit verzoek is niet goed gevormd.', 'BAD_REQUEST');
  hub.log.error({ requestId: facts.requestId, error }, 'A request failed before GraphQL.');
  return errorResponse(500, `Er ging iets mis. Noem bij een melding dit nummer: ${facts.requestId}.`, 'INTERNAL_SERVER_ERROR');
}

/** The id a proxy gave the request, when it is one we can log safely, else a new one. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < request.rawHeaders.length; index += 2)
    headers.append(request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '');
  return headers;
}
