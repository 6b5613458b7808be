import { type Database, schema } from '@kennishub/db';
import { lt } from 'drizzle-orm';
import { forgetOldEvents } from '../event/index.ts';
import { webhookLimits } from './limits.ts';

const DAY = 24 * 3_600_000;

/** Throws away events, and deliveries with their tries, that were kept long enough. Three statements; to be called once a day or more often. */
export async function forgetOldDeliveries(db: Database, now: Date): Promise<void> {
  await db.delete(schema.webhookDeliveries).where(lt(schema.webhookDeliveries.endedAt, new Date(now.getTime() - webhookLimits.kept * DAY)));
  await forgetOldEvents(db, now);
}
