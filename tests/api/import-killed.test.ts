import { expect, inject, test } from 'vitest';
import { ownDatabase } from '../support/own-database.ts';
import { freePort, runScript } from '../support/process.ts';

const ROWS = 1_500;

test('an import that is killed in the middle is carried out whole by the next process, and nobody ever sees half of it', {
  timeout: 240_000,
}, async () => {
  const { settings, close } = await ownDatabase(inject('engine'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const start = async () => {
    const hub = runScript('api/src/main.ts', [], { ...settings, API_PORT: String(port) });
    await hub.says('The API answers');
    return hub;
  };
  try {
    const { output } = await runScript('api/src/commands/token.ts', ['--role', 'administrator'], settings).ended;
    const headers = { connection: 'close', authorization: `Bearer ${/kh_[\w-]{43}/.exec(output)?.[0]}` };
    const ask = async <Data>(query: string, within = 30_000): Promise<Data> => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: AbortSignal.timeout(within),
      });
      return ((await response.json()) as { data: Data }).data;
    };
    const killed = await start();
    const organisations = async () =>
      (await ask<{ organisations: { totalCount: number } }>('{ organisations { totalCount } }')).organisations.totalCount;
    const before = await organisations();
    const file = `slug;name;type\n${Array.from({ length: ROWS }, (_, index) => `veel-${index};Organisatie nummer ${index};school`).join('\n')}\n`;
    const sent = await fetch(`${address}/imports?type=organisations&mode=publish&reason=Proef`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: file,
    });
    const { id } = (await sent.json()) as { id: string };
    // While it is at work, the embedded database answers nobody: that is a sign as well.
    const stateOf = async (within?: number) =>
      ask<{ bulkChange: { state: string } }>(`{ bulkChange(id: "${id}") { state } }`, within).then(
        ({ bulkChange }) => bulkChange.state,
        () => 'BUSY',
      );
    await expect.poll(() => stateOf(), { timeout: 90_000, interval: 200 }).toBe('CHECKED');
    await ask(`mutation { runBulkChange(input: { id: "${id}" }) { __typename } }`);
    await expect.poll(() => stateOf(150), { timeout: 30_000, interval: 50 }).toMatch(/RUNNING|BUSY/);
    killed.signal('SIGKILL');
    await killed.ended;

    const again = await start();
    const seen = new Set<number>();
    await expect
      .poll(
        async () => {
          seen.add(await organisations());
          return stateOf();
        },
        { timeout: 120_000, interval: 300 },
      )
      .toBe('DONE');
    seen.add(await organisations());
    expect([...seen].filter((count) => count !== before && count !== before + ROWS)).toEqual([]);
    expect(seen).toContain(before + ROWS);
    const { organisation } = await ask<{ organisation: { id: string } }>(`{ organisation(slug: "veel-${ROWS - 1}") { id } }`);
    expect(organisation.id).toBeTruthy();
    again.signal('SIGTERM');
    expect((await again.ended).code).toBe(0);
  } finally {
    await close();
  }
});
