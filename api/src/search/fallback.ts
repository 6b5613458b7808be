import { BrokenCircuitError, bulkhead, ConsecutiveBreaker, circuitBreaker, ExponentialBackoff, handleAll, wrap } from 'cockatiel';
import type { Logger } from 'pino';
import type { Finder } from './finder.ts';

type Options = {
  log: Logger;
  /** After so many failures in a row the front engine is left alone for a while. */
  failures?: number;
  /** So many searches ask the front engine at once; the others wait for their turn, or for the engine to be left alone. */
  atOnce?: number;
  /** For how long, in milliseconds: at first, and at most when it keeps failing. Then one search tries it. */
  pause?: { first: number; longest: number };
  /** Called when the front engine failed, with what went wrong. */
  onFailure?: (error: unknown) => void;
};

/**
 * A finder that asks the front one, and when that fails in any way the one behind it, which can do the same. No search waits for an engine
 * that is known to be down.
 */
export function withFallback(front: Finder, behind: Finder, { log, failures = 3, atOnce = 8, pause, onFailure }: Options): Finder {
  const { first = 1_000, longest = 10_000 } = pause ?? {};
  const breaker = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(failures),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: first, maxDelay: longest }),
  });
  // An engine that is asked everything at once is slow for everybody, and would pass for one that fails.
  const policy = wrap(bulkhead(atOnce, Number.POSITIVE_INFINITY), breaker);
  breaker.onBreak(() => log.warn('The search engine in front fails; Postgres answers until it is back.'));
  breaker.onReset(() => log.info('The search engine in front answers again.'));

  const either = async <Answer>(ask: (finder: Finder) => Promise<Answer>): Promise<{ answer: Answer; degraded: boolean }> => {
    try {
      return { answer: await policy.execute(() => ask(front)), degraded: false };
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) {
        log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'The search engine in front failed; Postgres answers.');
        onFailure?.(error);
      }
      return { answer: await ask(behind), degraded: true };
    }
  };
  return {
    find: async (request) => {
      const { answer, degraded } = await either((finder) => finder.find(request));
      return { ...answer, degraded };
    },
    titles: async (typed, first) => (await either((finder) => finder.titles(typed, first))).answer,
  };
}
