import { createServer, type RequestListener } from 'node:http';
import compression from 'compression';
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
  compress(request, response, () => built.handler(request, response));
});
server.requestTimeout = 30_000;
server.headersTimeout = 10_000;
server.listen(port, host);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // What is being answered is finished; connections that wait are not.
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
