import type { Database } from '@kennishub/db';
import { cloudEventOf, type Sender } from '../event/index.ts';
import { callbackOf } from './callback.ts';
import { type Claimed, claimNext, type Webhook } from './claim.ts';
import { askConsent } from './handshake.ts';
import { ownerStands } from './owner.ts';
import type { Receivers } from './receiver.ts';
import { CanNotUnseal, unseal } from './seal.ts';
import { settle, stopClaimed } from './settle.ts';
import { signedHeaders } from './sign.ts';

export type Deliverer = {
  db: Database;
  now: () => Date;
  sender: Sender;
  receivers: Receivers;
  /** What secrets are sealed with; null when the hub has no key. */
  sealingKey: Buffer | null;
};

const ownerGone = 'Wie deze webhook aanmaakte, mag dit niet meer. Zet hem weer aan als hij mag blijven: dan staat hij op uw naam.';
const secretGone = 'Het geheim van deze webhook is niet meer te lezen, want WEBHOOK_KEY is veranderd. Vernieuw het geheim.';

/** Delivers one event to one webhook, and writes down what came of it. False when nothing waits that may be tried now. */
export async function deliverNext(deliverer: Deliverer): Promise<boolean> {
  const { db, now } = deliverer;
  const claimed = await claimNext(db, now());
  if (!claimed) return false;
  const { webhook } = claimed;
  if (!(await ownerStands(db, webhook))) {
    await stopClaimed(db, claimed, ownerGone, now());
    return true;
  }
  const secrets = secretsOf(webhook, deliverer);
  if (secrets === null) {
    await stopClaimed(db, claimed, secretGone, now());
    return true;
  }
  const origin = new URL(deliverer.sender.siteUrl).hostname;
  const callback = callbackOf(deliverer.sender.apiUrl, webhook, secrets[0] ?? '');
  const webhookNow = await askConsent({ db, receivers: deliverer.receivers, now: now() }, claimed, { origin, callback });
  await settle(db, { ...claimed, webhook: webhookNow }, await post(deliverer, claimed, secrets, origin), now());
  return true;
}

function post({ now, sender, receivers }: Deliverer, { webhook, delivery }: Claimed, secrets: string[], origin: string) {
  const body = JSON.stringify(cloudEventOf(delivery.event, sender));
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'Kennishub',
    'webhook-request-origin': origin,
    ...signedHeaders(secrets, delivery.eventId, now(), body),
  };
  return receivers.post(webhook.url, headers, body);
}

/** The secrets that count now; null when one can't be read. */
function secretsOf({ secret, formerSecret, formerSecretUntil }: Webhook, { now, sealingKey }: Deliverer): string[] | null {
  const former = formerSecret !== null && formerSecretUntil !== null && formerSecretUntil > now() ? [formerSecret] : [];
  try {
    return [secret, ...former].map((kept) => unseal(kept, sealingKey));
  } catch (error) {
    if (error instanceof CanNotUnseal) return null;
    throw error;
  }
}
