import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Jobs, openJobs } from '@kennishub/api/jobs/jobs.ts';
import { createLog } from '@kennishub/api/log.ts';
import { asHtml, asText, type Letter } from '@kennishub/api/mail/blocks.ts';
import { openMail } from '@kennishub/api/mail/open-mail.ts';
import { MAIL_DEAD, mailQueues } from '@kennishub/api/mail/queues.ts';
import { openTransport } from '@kennishub/api/mail/transport.ts';
import { addressHash } from '@kennishub/api/person/may-log-in.ts';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePerson } from '../support/people.ts';

const from = 'Kennishub <post@hub.test>';
const letter: Letter = {
  to: { name: 'Zoë <b>', address: 'zoe@voorbeeld.nl' },
  subject: 'Een onderwerp met é',
  blocks: [
    { kind: 'text', text: 'Regel met <tekens> & "meer".' },
    { kind: 'list', items: ['één', 'twee'] },
    { kind: 'button', label: 'Naar inloggen', href: 'https://hub.test/inloggen?a=1&b=2' },
    { kind: 'note', text: 'Klein.' },
  ],
};

describe('a letter', () => {
  test('says the same as text and as HTML, with nothing in it that is code or fetched', () => {
    expect(asText(letter)).toContain('Naar inloggen:\nhttps://hub.test/inloggen?a=1&b=2');
    const html = asHtml(letter);
    expect(html).toContain('Beste Zoë &lt;b&gt;,');
    expect(html).toContain('href="https://hub.test/inloggen?a=1&amp;b=2"');
    expect(html).not.toMatch(/<(?:img|script|link|style)\b/);
  });

  test('becomes a file that only who runs the hub can read, when there is no mail server', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'kennishub-mail-')), 'mail');
    await openTransport({ smtpUrl: null, from, folder }).deliver(letter);
    const [name = ''] = readdirSync(folder);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    const read = await PostalMime.parse(readFileSync(join(folder, name)));
    expect(read.subject).toBe(letter.subject);
    expect(read.to).toMatchObject([{ address: 'zoe@voorbeeld.nl' }]);
    expect(read.text?.trim()).toBe(asText(letter).trim());
    rmSync(join(folder, '..'), { recursive: true });
  });
});

/** A mail server that refuses with these codes, one after the other, and takes what comes after. */
async function openServer(): Promise<{ url: string; refuse: number[]; taken: Buffer[]; tries: () => number; close: () => Promise<void> }> {
  let tries = 0;
  const refuse: number[] = [];
  const taken: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, answer) => {
      tries += 1;
      const code = refuse.shift();
      answer(code ? Object.assign(new Error(`No mail for ${address.address}`), { responseCode: code }) : null);
    },
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks));
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    refuse,
    taken,
    tries: () => tries,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

describe('the post', () => {
  const now = new Date('2026-03-12T09:30:00Z');
  let database: TestDatabase;
  let jobs: Jobs;
  let server: Awaited<ReturnType<typeof openServer>>;
  let mail: Awaited<ReturnType<typeof openMail>>;
  let lines = '';
  beforeAll(async () => {
    database = await openTestDatabase();
    server = await openServer();
    const to = {
      write: (line: string) => {
        lines += line;
      },
    };
    const log = createLog({ logLevel: 'debug', prettyLogs: false }, to);
    jobs = await openJobs(database, mailQueues(1), { log, workers: true });
    const settings = { smtpUrl: server.url, from, folder: '' };
    mail = await openMail({ db: database.db, jobs, settings, siteUrl: 'http://hub.test', now: () => now, log });
  });
  afterAll(async () => {
    await jobs.close();
    mail.close();
    await server.close();
    await database.close();
  });
  const post = async () => {
    const { email } = await makePerson(database.db, { role: 'editor' }, now);
    await database.db.transaction((tx) => mail.send(tx, 'login-link', { addressHash: addressHash(email) }));
    return email;
  };
  const within = { timeout: 25_000, interval: 100 };

  test('brings a letter to the mail server, with a link that works', async () => {
    const email = await post();
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), within);
    const read = await PostalMime.parse(server.taken[0] ?? '');
    expect(read).toMatchObject({ from: { address: 'post@hub.test' }, to: [{ address: email }], subject: 'Inloggen bij de Kennishub' });
    expect(read.text).toMatch(/http:\/\/hub\.test\/inloggen\/bevestigen\?link=khk_[\w-]{43}/);
    expect(read.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  test('tries again when the server says later (4xx)', async () => {
    server.refuse.push(450);
    const before = server.tries();
    await post();
    await vi.waitFor(() => expect(server.taken).toHaveLength(2), within);
    expect(server.tries() - before).toBe(2);
  });

  test('gives up at once when the server says no (5xx), and tells the log without the address', async () => {
    server.refuse.push(550);
    const before = server.tries();
    const email = await post();
    await vi.waitFor(() => expect(lines).toContain('will not be tried again'), within);
    expect(server.tries() - before).toBe(1);
    expect(server.taken).toHaveLength(2);
    expect(await jobs.count(MAIL_DEAD)).toBe(0);
    expect(lines).toContain('"code":"550"');
    expect(lines).not.toContain(email);
    expect(lines).not.toContain('voorbeeld.nl');
    expect(lines).not.toContain('khk_');
  });

  test('sends nothing when what caused it came to nothing', async () => {
    const { email } = await makePerson(database.db, { role: 'editor' }, now);
    const failing = database.db.transaction(async (tx) => {
      await mail.send(tx, 'login-link', { addressHash: addressHash(email) });
      throw new Error('It came to nothing.');
    });
    await expect(failing).rejects.toThrow('It came to nothing.');
    const waiting = await database.db.execute("select count(*)::int as count from pgboss.job where name = 'mail' and state < 'completed'");
    expect(JSON.stringify(waiting)).toContain('"count":0');
  });
});
