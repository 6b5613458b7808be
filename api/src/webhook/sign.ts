import { Webhook } from 'standardwebhooks';

/**
 * The headers that prove who sent a body, by Standard Webhooks: HMAC-SHA256 over the id, the moment in seconds and the body, once with each secret, so that
 * a receiver that still has the former one goes on working.
 */
export const signedHeaders = (secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
