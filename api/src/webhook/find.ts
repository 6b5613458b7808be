import { type Database, schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import type { Viewer } from '../access/index.ts';
import { type NotFound, notFound } from '../graphql/errors.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import type { Webhook } from './claim.ts';
import { isTheirs } from './policy.ts';

export const unknownWebhook = (): NotFound =>
  notFound('Deze webhook kennen wij niet.', 'Vernieuw de lijst: misschien is hij intussen verwijderd.');

/** The webhook with this id, for changing it; not found when there is none, or none of this viewer. */
export async function lockWebhook(tx: Database, id: string, viewer: Viewer): Promise<Webhook | NotFound> {
  if (!isUuid(id)) return unknownWebhook();
  const { webhooks } = schema;
  const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for('update');
  return webhook && isTheirs(viewer, webhook) ? webhook : unknownWebhook();
}
