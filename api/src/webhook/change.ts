import { type Database, schema } from '@kennishub/db';
import { and, asc, eq } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { type InvalidInput, invalidInput, isProblem, type NotFound } from '../graphql/errors.ts';
import type { WithSecret } from './add.ts';
import { lockWebhook } from './find.ts';
import { problemsOf } from './input.ts';
import { webhookLimits } from './limits.ts';
import { newWebhookSecret, seal } from './seal.ts';
import { noteChange, type Tender, wakeDeliverers } from './tender.ts';

const HOUR = 3_600_000;

export type WebhookChange = {
  id: string;
  url?: string | null;
  types?: readonly schema.EventType[] | null;
  /** True stops it, false sets it going again, in the name of who asks; null leaves it as it is. */
  paused?: boolean | null;
  /** Leaves out the delivery that it stopped at. */
  skip: boolean;
};

type Changed = { webhookId: string };

/** Changes a webhook; what is null stays as it was, and unless it is only stopped it goes over to who asks. What happened while it was stopped comes when it goes on. */
export async function changeWebhook(tender: Tender, change: WebhookChange): Promise<Changed | InvalidInput | NotFound> {
  const { db, viewer, now, webhookSettings } = tender;
  const { id, url, types, paused, skip } = change;
  return db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id, viewer);
    if (isProblem(webhook)) return webhook;
    // Whoever decides where it goes, or sets it going, answers for all that it is told.
    const takesOver = url != null || types != null || paused === false;
    const wanted = { url, types: types ?? (takesOver ? webhook.types : null), regionId: webhook.regionId };
    const wrong = problemsOf(wanted, viewer, webhookSettings.local);
    if (wrong.length > 0) return invalidInput(wrong);
    if (skip) await skipFirst(tx, webhook.id, now);
    await tx
      .update(schema.webhooks)
      .set({
        url: url == null ? webhook.url : new URL(url).href,
        types: types == null ? webhook.types : [...new Set(types)],
        ...(paused === true && { pausedAt: webhook.pausedAt ?? now, pauseReason: webhook.pauseReason ?? 'Stilgezet door een medewerker.' }),
        ...(paused === false && { pausedAt: null, pauseReason: null }),
        // Another address has not been asked, and one that is set going again may think otherwise by now.
        ...((url != null || paused === false) && { askedAt: null, consents: false, mostPerMinute: null, notBefore: null }),
        ...(takesOver && { owner: actorOf(viewer) }),
      })
      .where(eq(schema.webhooks.id, id));
    if (paused === false) await tryAgain(tx, id, now);
    await noteChange(tx, tender, 'webhook.changed', id, { url: url != null, types: types != null, paused: paused ?? 'as it was', skip });
    await wakeDeliverers(tx);
    return { webhookId: id };
  });
}

const waiting = (id: string) => and(eq(schema.webhookDeliveries.webhookId, id), eq(schema.webhookDeliveries.status, 'waiting'));

async function tryAgain(tx: Database, id: string, now: Date): Promise<void> {
  await tx.update(schema.webhookDeliveries).set({ tries: 0, nextTryAt: now }).where(waiting(id));
}

async function skipFirst(tx: Database, id: string, now: Date): Promise<void> {
  const { webhookDeliveries } = schema;
  const [first] = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(waiting(id))
    .orderBy(asc(webhookDeliveries.number))
    .limit(1);
  if (first) await tx.update(webhookDeliveries).set({ status: 'skipped', endedAt: now }).where(eq(webhookDeliveries.id, first.id));
}

/** Takes a webhook away with all its deliveries. */
export async function removeWebhook(tender: Tender, id: string): Promise<{ removedId: string } | NotFound> {
  const { db, viewer } = tender;
  return db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id, viewer);
    if (isProblem(webhook)) return webhook;
    await tx.delete(schema.webhooks).where(eq(schema.webhooks.id, id));
    await noteChange(tx, tender, 'webhook.removed', id);
    return { removedId: id };
  });
}

/** Gives a webhook a new secret. The former one signs as well for a day, so that the receiver can change over without a gap. */
export async function rotateSecret(tender: Tender, id: string): Promise<WithSecret | NotFound> {
  const { db, viewer, now, webhookSettings } = tender;
  return db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id, viewer);
    if (isProblem(webhook)) return webhook;
    const secret = newWebhookSecret();
    await tx
      .update(schema.webhooks)
      .set({
        secret: seal(secret, webhookSettings.sealingKey),
        formerSecret: webhook.secret,
        formerSecretUntil: new Date(now.getTime() + webhookLimits.formerSecret * HOUR),
      })
      .where(eq(schema.webhooks.id, id));
    await noteChange(tx, tender, 'webhook.secret-rotated', id);
    return { webhookId: id, secret };
  });
}
