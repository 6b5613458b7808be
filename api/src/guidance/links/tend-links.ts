import type { Hub } from '../../hub.ts';
import { checkDueLinks } from './check-due.ts';
import { gatherLinks } from './gather.ts';
import type { LinkChecker } from './link-checker.ts';

/** Milliseconds between two looks, between two gatherings, and before the first: a hub that was only started to look around asks nobody anything. */
const LOOK_EVERY = 60_000;
const GATHER_EVERY = 24 * 3_600_000;
const FIRST_AFTER = 15 * 60_000;

/**
 * Checks the web addresses in what is published, as long as the hub runs: each once a week. Any number of replicas may do it, for each address is taken by one
 * of them. What is due is read off the addresses themselves and not kept as jobs. Call what it returns to stop; it resolves when nothing is under way.
 */
export function tendLinks(
  { db, now, log }: Pick<Hub, 'db' | 'now' | 'log'>,
  checker: LinkChecker,
  firstAfter = FIRST_AFTER,
): () => Promise<void> {
  let gathered = 0;
  let looking: Promise<void> | null = null;
  async function look(): Promise<void> {
    if (now().getTime() - gathered >= GATHER_EVERY) {
      await gatherLinks(db, now());
      gathered = now().getTime();
    }
    const links = await checkDueLinks(db, checker, now());
    if (links > 0) log.info({ links }, 'Web addresses in what is published were checked.');
  }
  const start = (): void => {
    looking ??= look()
      .catch((error: unknown) =>
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Web addresses could not be checked.'),
      )
      .finally(() => {
        looking = null;
      });
  };
  let timer: NodeJS.Timeout = setTimeout(() => {
    start();
    timer = setInterval(start, LOOK_EVERY);
  }, firstAfter);
  return async () => {
    clearTimeout(timer);
    await checker.close();
    await looking;
  };
}
