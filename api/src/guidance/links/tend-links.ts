import type { Hub } from '../../hub.ts';
import { atMostEvery, tend } from '../../jobs/tend.ts';
import { checkDueLinks } from './check-due.ts';
import { gatherLinks } from './gather.ts';
import type { LinkChecker } from './link-checker.ts';

/** Milliseconds between two looks, between two gatherings, and before the first: a hub that was only started to look around asks nobody anything. */
const LOOK_EVERY = 60_000;
const GATHER_EVERY = 24 * 3_600_000;
const FIRST_AFTER = 15 * 60_000;

/**
 * Checks the web addresses in what is published, as long as the hub runs: each once a week. Any number of replicas may do it, for each address is taken by one
 * of them.
 */
export function tendLinks(
  { db, now, log }: Pick<Hub, 'db' | 'now' | 'log'>,
  checker: LinkChecker,
  firstAfter = FIRST_AFTER,
): () => Promise<void> {
  const gather = atMostEvery(GATHER_EVERY, now, () => gatherLinks(db, now()));
  const look = async (): Promise<void> => {
    await gather();
    const links = await checkDueLinks(db, checker, now());
    if (links > 0) log.info({ links }, 'Web addresses in what is published were checked.');
  };
  const stop = tend(look, { log, every: LOOK_EVERY, firstAfter, failed: 'Web addresses could not be checked.' });
  return async () => {
    await checker.close();
    await stop();
  };
}
