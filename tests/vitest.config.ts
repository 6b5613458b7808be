import { defineConfig } from 'vitest/config';
import { leftOut } from './support/meilisearch-here.ts';
import type {} from './support/template.ts';

/** Tests that ask the api and the database run once per engine: always on PGlite, and on Postgres when DATABASE_URL names one. */
const engines: ('pglite' | 'postgres')[] = ['pglite', ...(process.env['DATABASE_URL'] ? (['postgres'] as const) : [])];
const onEveryEngine = ['guidance/**/*.test.ts', 'api/**/*.test.ts', 'seed/**/*.test.ts', 'search/**/*.test.ts'];

/** As node resolves them: otherwise graphql is there twice, and the one does not know the errors of the other. */
const oneGraphql = { ssr: { resolve: { conditions: ['module-sync', 'node'] } } };

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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
      {
        ...oneGraphql,
        test: {
          name: 'hub',
          include: ['journeys/**/*.test.ts', 'promises/**/*.test.ts'],
          globalSetup: ['./support/running-hub.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
