import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import compression from 'compression';
import { formBound } from './src/http/form-bound.ts';
import { settleForwarded } from './src/http/forwarded.ts';
import { securityHeaders } from './src/http/security-headers.ts';

/**
 * Runs the built site: the security headers on files too, everything compressed, and no request that lasts for ever.
 * Settings: HOST, PORT, API_URL; PUBLIC_URL, the public address, when a proxy stands in front.
 */
const host = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 4321);
const origin = process.env['PUBLIC_URL'] ? new URL(process.env['PUBLIC_URL']) : null;

// Else the build starts a server of its own.
process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
const built: { handler: RequestListener } = await import(new URL('dist/server/entry.mjs', import.meta.url).href);

/** What a form that is too long, or does not say how long it is, is answered with; null for all that may go on. The rest of it is read and let go. */
function refusalOf({ method, url, headers }: IncomingMessage): { status: number; said: string } | null {
  if (method !== 'POST') return null;
  if (headers['transfer-encoding'] !== undefined) return { status: 411, said: 'Zeg met Content-Length hoe lang het formulier is.\n' };
  if (Number(headers['content-length'] ?? 0) <= formBound(url ?? '/')) return null;
  return {
    status: 413,
    said: 'Dit formulier is te lang. Ga terug met de knop van uw browser: wat u had ingevuld, staat er nog. Maak het korter en verstuur het opnieuw.\n',
  };
}

const methods = new Set(['GET', 'HEAD', 'POST']);
const compress = compression();

const server = createServer((request, response) => {
  const secure = origin?.protocol === 'https:' || request.headers['x-forwarded-proto'] === 'https';
  settleForwarded(request.headers, origin);
  for (const [name, value] of securityHeaders(secure)) response.setHeader(name, value);
  if (!methods.has(request.method ?? '')) {
    response.writeHead(405, { Allow: [...methods].join(', '), 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end('Deze site kent alleen GET, HEAD en POST.\n');
    return;
  }
  const refusal = refusalOf(request);
  if (refusal !== null) {
    // Only then: a browser that is still sending would see a broken line instead of the answer.
    request.once('end', () => {
      response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(refusal.said);
    });
    request.resume();
    return;
  }
  compress(request, response, () => built.handler(request, response));
});
// A file of 100 MB takes a while on the line of an office.
server.requestTimeout = 120_000;
server.headersTimeout = 10_000;
server.listen(port, host);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // What is being answered is finished; connections that wait are not.
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
