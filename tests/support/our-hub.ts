import { inject } from 'vitest';

/** Where a running hub answers, and the folder with its data. */
export type RunningHub = { api: string; site: string; dataFolder: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** Hubs as `pnpm start` runs them, each with a data folder of its own: one for each file that is tested at the same time. */
    hubs: readonly RunningHub[];
  }
}

/** The hub that is this file's alone as long as it runs. Files before it left what they made there. Throws when there are fewer hubs than files at a time. */
export function ourHub(): RunningHub {
  const lane = Number(process.env['VITEST_POOL_ID']);
  const hub = inject('hubs')[lane - 1];
  if (!hub) throw new Error(`There is no hub for lane ${lane}.`);
  return hub;
}
