import { type Database, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';
import { allowedRate } from './callback.ts';
import type { Claimed, Webhook } from './claim.ts';
import { RATE_WITHOUT_CONSENT } from './limits.ts';
import type { Receivers } from './receiver.ts';

/** Hours after which an address that did not consent is asked again. */
const ASKED_AGAIN_AFTER = 24;

/** What an address says to being told. */
export type Consent = { consents: boolean; mostPerMinute: number | null };
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What the answer to the question whether we may tell says, by CloudEvents' web hooks (4.2): its headers count, for many servers answer any question with a
 * 2xx. `origin` is the name by which we asked.
 */
export function consentOf(headers: Headers, origin: string): Consent {
  const allowed = headers['webhook-allowed-origin'];
  const consents = typeof allowed === 'string' && (allowed.trim() === '*' || allowed.trim().toLowerCase() === origin.toLowerCase());
  return { consents, mostPerMinute: consents ? allowedRate(headers['webhook-allowed-rate']) : null };
}

/** Milliseconds between two events to this webhook: as it asked, and slowly for one that did not say that it wants them. */
export const pauseBetween = ({ consents, mostPerMinute }: Pick<Webhook, 'consents' | 'mostPerMinute'>): number => {
  const most = consents ? mostPerMinute : RATE_WITHOUT_CONSENT;
  return most === null ? 0 : Math.ceil(60_000 / most);
};

/** Whether it is time to ask. */
const mustAsk = ({ askedAt, consents }: Webhook, now: Date): boolean =>
  askedAt === null || (!consents && now.getTime() - askedAt.getTime() >= ASKED_AGAIN_AFTER * 3_600_000);

/**
 * Asks an address whether it wants to be told, before the first event, and once a day as long as it did not say so. Gives the webhook as it is then. When it
 * does not answer at all nothing is written down: what is sent to it next tells why. It may also say so later, at the address that it is given (`callback`).
 */
export async function askConsent(
  { db, receivers, now }: { db: Database; receivers: Receivers; now: Date },
  { claim, webhook }: Claimed,
  { origin, callback }: { origin: string; callback: string },
): Promise<Webhook> {
  if (!mustAsk(webhook, now)) return webhook;
  const headers = await receivers.ask(webhook.url, {
    'user-agent': 'Kennishub',
    'webhook-request-origin': origin,
    'webhook-request-callback': callback,
  });
  if (!headers) return webhook;
  const said = { ...consentOf(headers, origin), askedAt: now };
  const { webhooks } = schema;
  await db
    .update(webhooks)
    .set(said)
    // It may have called back meanwhile.
    .where(and(eq(webhooks.id, webhook.id), eq(webhooks.claim, claim), eq(webhooks.consents, false)));
  return { ...webhook, ...said };
}
