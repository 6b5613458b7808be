import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { leftOut } from './support/meilisearch-here.ts';
import type {} from './support/template.ts';

/** Tests that ask the api and the database run once per engine: always on PGlite, and on Postgres when DATABASE_URL names one. */
const engines: ('pglite' | 'postgres')[] = ['pglite', ...(process.env['DATABASE_URL'] ? (['postgres'] as const) : [])];
const onEveryEngine = ['guidance/**/*.test.ts', 'api/**/*.test.ts', 'seed/**/*.test.ts', 'search/**/*.test.ts'];

/** As node resolves them: otherwise graphql is there twice, and the one does not know the errors of the other. */
const oneGraphql = { ssr: { resolve: { conditions: ['module-sync', 'node'] } } };

/** What node makes of a module is kept for the next process that loads it: tests start the hub and its commands hundreds of times. */
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url));

/** So many files at a time: much of a test is waiting for what runs beside it. Every one has its own database, or its own running hub. */
const lanes = Math.max(2, Math.min(4, availableParallelism()));

export default defineConfig({
  test: {
    projects: [
      ...engines.map((engine) => ({
        ...oneGraphql,
        test: {
          name: engine,
          include: onEveryEngine,
          exclude: [...leftOut],
          globalSetup: ['./support/template.ts', './support/meilisearch.ts'],
          provide: { engine },
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // What is tested has no state of its own beside its database: loading it anew for every file took longer than most of them.
          isolate: false,
          maxWorkers: lanes,
        },
      })),
      {
        ...oneGraphql,
        test: {
          name: 'hub',
          include: ['journeys/**/*.test.ts', 'promises/**/*.test.ts'],
          globalSetup: ['./support/template.ts', './support/running-hub.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: lanes,
        },
      },
    ],
  },
});
