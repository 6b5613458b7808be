import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../support/process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const check = (folder: string) => runScript(join(folder, 'scripts/check-boundaries.ts'), [], {}).ended;

test('site, api and db use each other in one direction only, and modules only their own tables', async () => {
  expect(await check(root)).toEqual({ code: 0, output: '' });
});

describe('in a copy, the check finds', () => {
  const copy = mkdtempSync(join(tmpdir(), 'kennishub-boundaries-'));
  beforeAll(() => {
    for (const part of ['scripts/check-boundaries.ts', 'db/schema', 'api/src/rate-limit'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each([
    [
      'a site that reaches into the database',
      'site/src/shortcut.ts',
      "import { schema } from '@kennishub/db';\nexport { schema };\n",
      'site may not use db',
    ],
    ['a database that knows the api', 'db/shortcut.ts', "export { hub } from '../api/src/hub.ts';\n", 'db may not use api'],
    [
      'a module that reads the table of another',
      'api/src/rate-limit/shortcut.ts',
      'export const table = schema.pilots;\n',
      'belongs to the module pilot',
    ],
  ])('%s', async (_what, file, content, sentence) => {
    const path = join(copy, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    const { code, output } = await check(copy);
    rmSync(path);
    expect(output).toContain(sentence);
    expect(code).toBe(1);
    expect((await check(copy)).code).toBe(0);
  });
});
