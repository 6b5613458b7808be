import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  workspaces: {
    '.': { entry: ['scripts/*.{ts,mjs}', 'examples/*.ts'] },
    db: {},
    api: { entry: ['src/commands/{administrator,schema,search-check,search-key,search-rebuild,search-score,seed,token}.ts'] },
    site: { entry: ['src/pages/**/*.{astro,ts}', 'src/styleguide/*.astro'] },
    tests: { entry: ['**/*.test.ts', 'support/{template,running-hub,meilisearch}.ts', 'bench/{data,run,rebuild}.ts'] },
  },
  // What the logger loads, and what `pnpm check` runs, by name.
  ignoreDependencies: ['pino-pretty', 'oxlint', 'oxlint-tsgolint'],
  // A real engine for tests, where the machine has one.
  ignoreBinaries: ['meilisearch'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+(?:url\()?["'][^"']+["']\)?/g)]
        .map(([statement]) => `${statement.replace(/url\(|\)/g, '').replace('@', '')};`)
        .join('\n'),
  },
};

export default config;
