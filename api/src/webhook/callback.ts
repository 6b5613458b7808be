import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { isUuid } from '../graphql/is-uuid.ts';
import type { Hub } from '../hub.ts';
import { CanNotUnseal, unseal } from './seal.ts';

const path = '/webhook-consent/';

/** Only who has the secret of the webhook can make it, or was given it; another address, or another secret, makes another one. */
const proofOf = (webhook: { id: string; url: string }, secret: string): string =>
  createHmac('sha256', secret).update(`kennishub webhook consent\n${webhook.id}\n${webhook.url}`).digest('base64url');

/** Where whoever gets the question whether it wants to be told may say so later: `WebHook-Request-Callback` of CloudEvents' web hooks (4.1.3). */
export const callbackOf = (apiUrl: string, webhook: { id: string; url: string }, secret: string): string =>
  `${apiUrl}${path}${webhook.id}/${proofOf(webhook, secret)}`;

export const isCallback = (pathname: string): boolean => pathname.startsWith(path);

/** `WebHook-Allowed-Rate`: how many events a minute one wants at most; null for as many as there are, or when it is no number. */
export const allowedRate = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^[1-9]\d{0,5}$/.test(header.trim()) ? Number(header.trim()) : null;

/**
 * Takes down that an address wants to be told, from whoever calls back with GET or POST; as often as it likes, and the last time counts. Other methods only
 * look, or are a mistake: a program that follows links to check them consents to nothing. Anything that is not such an address, or was one of a secret, an
 * address or a webhook that is no longer, is not there.
 */
export async function acceptConsent(
  { db, now, webhookSettings }: Pick<Hub, 'db' | 'now' | 'webhookSettings'>,
  { method, pathname, headers }: { method: string; pathname: string; headers: IncomingHttpHeaders },
): Promise<Response> {
  const [id = '', proof = '', ...more] = pathname.slice(path.length).split('/');
  if (!isUuid(id) || more.length > 0) return unknown();
  const { webhooks } = schema;
  const [webhook] = await db
    .select({ id: webhooks.id, url: webhooks.url, secret: webhooks.secret })
    .from(webhooks)
    .where(eq(webhooks.id, id));
  if (!webhook || !isProof(proof, proofIfReadable(webhook, webhookSettings.sealingKey))) return unknown();
  if (method !== 'GET' && method !== 'POST')
    return new Response(null, { status: method === 'OPTIONS' ? 204 : 405, headers: { Allow: 'GET, OPTIONS, POST' } });
  const taken = await db
    .update(webhooks)
    .set({ consents: true, mostPerMinute: allowedRate(headers['webhook-allowed-rate']), askedAt: now(), notBefore: null })
    .where(and(eq(webhooks.id, id), eq(webhooks.url, webhook.url), eq(webhooks.secret, webhook.secret)))
    .returning({ id: webhooks.id });
  if (taken.length === 0) return unknown();
  return new Response('Dank u. Dit adres krijgt berichten van de Kennishub.\n', { headers: { 'Cache-Control': 'no-store' } });
}

const unknown = (): Response =>
  new Response('Dit adres kennen wij niet (meer).\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });

function proofIfReadable(webhook: { id: string; url: string; secret: string }, key: Buffer | null): string | null {
  try {
    return proofOf(webhook, unseal(webhook.secret, key));
  } catch (error) {
    if (error instanceof CanNotUnseal) return null;
    throw error;
  }
}

const isProof = (given: string, right: string | null): boolean =>
  right !== null && given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
