import { performance } from 'node:perf_hooks';

/** A moment at which waiting ends. */
export type Deadline = {
  signal: AbortSignal;
  /** Nothing is waited for any more. */
  done: () => void;
};

/** However busy this process is, nobody waits longer than so many times what another may take. */
const AT_MOST = 4;

/**
 * Gives somebody else so many milliseconds. Only time in which this process waits counts: while it is busy itself, an answer may have come that it has not
 * read yet, and that must not pass for a slow answer.
 */
export function deadlineAfter(within: number): Deadline {
  const controller = new AbortController();
  const began = performance.now();
  const before = performance.eventLoopUtilization();
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const left = Math.min(within - performance.eventLoopUtilization(before).idle, began + AT_MOST * within - performance.now());
    // What has arrived meanwhile is read before the check phase of the loop.
    if (left < 1) setImmediate(() => controller.abort(new DOMException('The answer took too long.', 'TimeoutError')));
    else timer = setTimeout(look, left);
  };
  timer = setTimeout(look, within);
  return { signal: controller.signal, done: () => clearTimeout(timer) };
}
