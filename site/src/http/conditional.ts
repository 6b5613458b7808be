import { createHash } from 'node:crypto';

/**
 * Gives an answer an ETag, and answers 304 without a body when the visitor has this very page already.
 * Left as it is: anything that was not found, and what may not be stored.
 * @param seen the If-None-Match of the request
 */
export async function conditional(response: Response, seen: string | null): Promise<Response> {
  const { headers } = response;
  if (response.status !== 200 || headers.has('ETag') || headers.get('Cache-Control')?.includes('no-store')) return response;

  const body = Buffer.from(await response.arrayBuffer());
  // Weak: the same page may travel compressed or not.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  headers.set('ETag', tag);
  const known = seen?.split(',').some((candidate) => candidate.trim() === tag) ?? false;
  if (!known) return new Response(body, response);
  headers.delete('Content-Type');
  return new Response(null, { status: 304, headers });
}
