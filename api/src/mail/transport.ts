import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { asHtml, asText, type Letter } from './blocks.ts';

export type MailSettings = {
  /** The mail server, as `smtp://user:password@host:587`; null: letters become files. */
  smtpUrl: string | null;
  /** Who the letters come from, as `Kennishub <post@example.nl>`. */
  from: string;
  /** Where letters go as `.eml` files when there is no mail server. */
  folder: string;
};

/** Brings a letter away. Rejects with what the server said when it did not take it. */
export type Transport = { deliver: (letter: Letter) => Promise<void>; close: () => void };

/** How long a mail server may take for its greeting, a connection and each answer, in milliseconds. */
const PATIENCE = 15_000;

export const openTransport = (settings: MailSettings): Transport =>
  settings.smtpUrl ? toServer(settings.smtpUrl, settings.from) : toFolder(settings.folder, settings.from);

function toServer(url: string, from: string): Transport {
  const server = createTransport({ url, greetingTimeout: PATIENCE, connectionTimeout: PATIENCE, socketTimeout: PATIENCE });
  return {
    deliver: async (letter) => {
      await server.sendMail(messageOf(letter, from));
    },
    close: () => server.close(),
  };
}

/** For a hub without a mail server: whoever runs it reads the letters in the folder. Nobody else can. */
function toFolder(folder: string, from: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    deliver: async (letter) => {
      const { message } = await writer.sendMail(messageOf(letter, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
      await writeFile(join(folder, name), message as Buffer, { mode: 0o600 });
    },
    close: () => writer.close(),
  };
}

const messageOf = (letter: Letter, from: string) => ({
  from,
  to: letter.to,
  subject: letter.subject,
  text: asText(letter),
  html: asHtml(letter),
  // Programs that answer by themselves, such as "out of office", leave it alone.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});
