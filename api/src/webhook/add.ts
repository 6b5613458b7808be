import { newId, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { lastNumber } from '../event/index.ts';
import { type InvalidInput, invalidInput, type NotAllowed, notAllowed } from '../graphql/errors.ts';
import { problemsOf } from './input.ts';
import { webhookLimits } from './limits.ts';
import { isTheirs } from './policy.ts';
import { newWebhookSecret, seal } from './seal.ts';
import { noteChange, type Tender } from './tender.ts';

export type NewWebhook = {
  url: string;
  types: readonly schema.EventType[];
  /** The inspiration region whose items it is told of; null: everything. Undefined for a region that nobody knows. */
  regionId: string | null | undefined;
};

/** A webhook, and the secret that is shown only now. */
export type WithSecret = { webhookId: string; secret: string };

/** Adds a webhook, which is told what happens from now on. Answers with its secret, or why not. */
export async function addWebhook(tender: Tender, { url, types, regionId }: NewWebhook): Promise<WithSecret | InvalidInput | NotAllowed> {
  const { db, viewer, now, webhookSettings } = tender;
  if (regionId === undefined || !isTheirs(viewer, { regionId }))
    return invalidInput([
      { path: 'region', message: 'Kies een regio waarvoor u werkt: neem de `id` over uit `inspirationRegions { nodes { id } }`.' },
    ]);
  const wrong = problemsOf({ url, types, regionId }, viewer, webhookSettings.local);
  if (wrong.length > 0) return invalidInput(wrong);
  const { webhooks } = schema;
  return db.transaction(async (tx) => {
    const ofRegion = regionId !== null && (await tx.$count(webhooks, eq(webhooks.regionId, regionId))) >= webhookLimits.region;
    if (ofRegion || (await tx.$count(webhooks)) >= webhookLimits.hub)
      return notAllowed('Er zijn al te veel webhooks.', 'Verwijder eerst een webhook die niet meer nodig is.');
    const id = newId();
    const secret = newWebhookSecret();
    await tx.insert(webhooks).values({
      id,
      url: new URL(url).href,
      types: [...new Set(types)],
      regionId,
      owner: actorOf(viewer),
      secret: seal(secret, webhookSettings.sealingKey),
      position: await lastNumber(tx),
      createdAt: now,
    });
    await noteChange(tx, tender, 'webhook.added', id, { types: types.length, region: regionId !== null });
    return { webhookId: id, secret };
  });
}
