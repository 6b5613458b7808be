import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = 'api/schema.graphql';

/** The committed schema, as text. */
export const committedSchema = (): string => readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8');

/** What in `after` breaks clients that were written for `before`, as sentences. */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}

const git = (...args: string[]): string | null => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};

/**
 * The schema that clients have: of the last release, else of the branch this work goes into. Null outside a git checkout and in a
 * branch that shares nothing with `main`.
 */
export function releasedSchema(): string | null {
  const release = git('describe', '--tags', '--abbrev=0', '--match', 'v*')?.trim();
  const base = release ?? git('merge-base', 'HEAD', 'origin/main')?.trim() ?? git('merge-base', 'HEAD', 'main')?.trim();
  return base ? git('show', `${base}:${file}`) : null;
}
