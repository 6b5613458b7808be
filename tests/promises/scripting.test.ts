import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiError, kennishub, Refused, verifyWebhook } from '../../examples/client.ts';
import { startApi, tokenByCommand } from '../support/hub-process.ts';
import { type OwnDatabase, ownDatabase } from '../support/own-database.ts';
import { freePort, type Running } from '../support/process.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';

/** The code blocks of `docs/scripting.md` in one language, as one script. */
const codeOf = (language: string): string =>
  [
    ...readFileSync(new URL('../../docs/scripting.md', import.meta.url), 'utf8').matchAll(
      new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'),
    ),
  ]
    .map(([, code]) => code)
    .join('\n');

const folder = mkdtempSync(join(tmpdir(), 'kennishub-scripting-'));
let database: OwnDatabase;
let hub: Running;
let receiver: Receiver;
let environment: Record<string, string>;
beforeAll(async () => {
  database = await ownDatabase('pglite');
  const port = await freePort();
  hub = await startApi(database.settings, port);
  receiver = await openReceiver();
  environment = {
    PATH: process.env['PATH'] ?? '',
    API: `http://localhost:${port}/graphql`,
    TOKEN: await tokenByCommand('editor', database.settings),
    TOKEN_OF_A_COLLEAGUE: await tokenByCommand('administrator', database.settings),
    RECEIVER: receiver.url,
  };
});
afterAll(async () => {
  hub.signal('SIGTERM');
  expect((await hub.ended).code).toBe(0);
  await receiver.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program to its end, or until what it says is enough. */
function run(
  command: string,
  args: string[],
  more: Record<string, string>,
  enough?: RegExp,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(command, args, { env: { ...environment, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    if (enough?.test(output)) child.kill();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

const colleague = () => kennishub({ api: environment['API'] ?? '', token: environment['TOKEN_OF_A_COLLEAGUE'] });
const addWebhook = `mutation ($input: AddWebhookInput!) { addWebhook(input: $input) {
  __typename ... on WebhookSecret { secret } ... on InvalidInput { fields { path message } } ... on Problem { message next } } }`;

describe('the page for people who script', () => {
  test('does with curl what it says', async () => {
    const { code, output } = await run('bash', ['-euo', 'pipefail', '-c', `${codeOf('sh')}\necho "$ADDED"`], {});
    expect(output).not.toMatch(/"errors"|"(NotFound|NotAllowed|InvalidInput|Conflict|EditConflict|IllegalStep|StillUsed)"/);
    expect(code).toBe(0);
    for (const said of [
      '"totalCount"',
      '"reachedStep"',
      '"lessons"',
      '"ExpertRequestReceipt"',
      '"DraftSaved"',
      '"problems":[]',
      '"version":1',
      '"slug":',
      '"state":"CHECKED"',
      '"state":"DONE"',
      'event: next',
      '"WebhookReplayed"',
    ])
      expect(output).toContain(said);
    await receiver.got(1);
    const { headers, body } = receiver.received[0] as Receiver['received'][number];
    const secret = /"secret":"(whsec_[^"]+)"/.exec(output)?.[1] ?? '';
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(verifyWebhook(secret, headers, body));
    expect(verifyWebhook(secret, headers, body).type).toBe('nl.kennishub.test');
    expect(() => verifyWebhook(secret, headers, `${body} `)).toThrow();
    expect(() => verifyWebhook('whsec_YW5vdGhlcg==', headers, body)).toThrow();
    expect(() => verifyWebhook(secret, { ...headers, 'webhook-timestamp': '1' }, body)).toThrow();
  });

  test('does with TypeScript what it says', async () => {
    const port = await freePort();
    const { secret } = await colleague().change<{ secret: string }>(addWebhook, {
      url: `http://127.0.0.1:${port}/`,
      types: ['ITEM_PUBLISHED'],
    });
    const script = join(folder, 'script.mts');
    writeFileSync(
      script,
      codeOf('ts').replaceAll("'./client.ts'", JSON.stringify(new URL('../../examples/client.ts', import.meta.url).href)),
    );
    const { output } = await run(process.execPath, [script], { WEBHOOK_SECRET: secret, PORT: String(port) }, /received/);
    expect(output).toMatch(/\d+ practices\n/);
    expect(output).toContain('ExpertRequestReceipt EA-');
    expect(output).toMatch(/draft [0-9a-f-]{36}, 0 problems\n/);
    expect(output).toContain('published as version 1');
    expect(output).toMatch(/\d+ practices exported\n/);
    expect(output).toContain('imported\n');
    expect(output).toContain('DRAFT_SUBMITTED');
    expect(output).toMatch(/received nl\.kennishub\.item\.published http\S+\/praktijken\/een-vaste-jeugdhulpverlener-per-school/);
  });
});

describe('the client', () => {
  test('throws what went wrong by its name', async () => {
    const everybody = kennishub({ api: environment['API'] ?? '' });
    await expect(everybody.ask('{ webhooks { totalCount } }')).rejects.toMatchObject({ codes: ['FORBIDDEN'] });
    await expect(everybody.ask('{ webhooks { totalCount } }')).rejects.toBeInstanceOf(ApiError);
    const refused = colleague().change(addWebhook, { url: 'https://10.0.0.1/', types: ['ITEM_PUBLISHED'] });
    await expect(refused).rejects.toMatchObject({ problem: 'InvalidInput', fields: [{ path: 'url' }] });
    await expect(refused).rejects.toBeInstanceOf(Refused);
    await expect(everybody.follow('subscription { reviewQueueChanged { id } }').next()).rejects.toBeInstanceOf(ApiError);
  });
});
