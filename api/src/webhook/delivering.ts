import type { Logger } from 'pino';
import type { EventFeed } from '../event/index.ts';
import { type Deliverer, deliverNext } from './deliver.ts';
import { forgetOldDeliveries } from './forget.ts';
import { spread } from './spread.ts';

/** Webhooks that one process delivers to at the same time: a slow receiver keeps nobody else waiting. */
const AT_ONCE = 4;
const FORGET_EVERY = 24 * 3_600_000;

/**
 * Delivers events to webhooks while the hub runs, as soon as the feed tells that something happened, and whatever is due later. Any number of processes may do so
 * on one database. Call what it returns to stop; it resolves when what is under way has come to an end.
 */
export function startDelivering(deliverer: Deliverer, { feed, log }: { feed: EventFeed; log: Logger }): () => Promise<void> {
  const { db, now } = deliverer;
  const working = new Set<Promise<void>>();
  let stopped = false;
  let news = 0;
  let forgotten = 0;

  async function work(): Promise<void> {
    for (;;) {
      const seen = news;
      await spread(db, now());
      while (!stopped && (await deliverNext(deliverer))) another();
      if (stopped || seen === news) return;
    }
  }
  const another = (): void => {
    if (stopped || working.size >= AT_ONCE) return;
    const one: Promise<void> = work()
      .catch((error: unknown) => {
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Webhooks can not be delivered to; tried again later.');
      })
      .finally(() => working.delete(one));
    working.add(one);
  };
  const tidy = async (): Promise<void> => {
    if (now().getTime() - forgotten < FORGET_EVERY) return;
    forgotten = now().getTime();
    await forgetOldDeliveries(db, now());
  };
  const look = (): void => {
    news += 1;
    if (working.size === 0) another();
    tidy().catch((error: unknown) =>
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Old events could not be forgotten.'),
    );
  };
  const stopListening = feed.listen(look);
  look();
  return async () => {
    stopped = true;
    stopListening();
    await Promise.all(working);
  };
}
