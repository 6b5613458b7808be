import { join } from 'node:path';
import { z } from 'zod';
import type { OidcSettings } from './login/oidc/provider.ts';
import type { MailSettings } from './mail/transport.ts';

const port = z.coerce.number().int().min(1).max(65535);
const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

/** The settings of the api, in the order of `.env.example`. With none of them set everything runs. */
const Settings = z
  .object({
    API_PORT: port.default(4000),
    SITE_PORT: port.default(4321),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
    DATABASE_OWNER_URL: url(['postgres:', 'postgresql:']).optional(),
    PUBLIC_URL: url(['http:', 'https:']).optional(),
    PUBLIC_API_URL: url(['http:', 'https:']).optional(),
    MEILI_URL: url(['http:', 'https:']).optional(),
    MEILI_KEY: z.string().min(1).optional(),
    MEILI_PREFIX: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'must be letters, digits, - and _, at most 100')
      .default('kennishub-'),
    SMTP_URL: url(['smtp:', 'smtps:']).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$/, 'must be a name and an address, as in Kennishub <post@example.nl>')
      .optional(),
    OIDC_ISSUER: url(['https:', 'http:']).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).max(60).default('uw organisatie'),
    OIDC_TRUST_EMAIL: z.enum(['yes', 'no']).default('no'),
    WEBHOOK_KEY: z.string().min(32).optional(),
    EVENT_SOURCE: z
      .string()
      .regex(/^urn:nld:[\w.:%()+,=@;$!*'-]{3,200}$/, 'must be a urn, as in urn:nld:oin:00000001234567890000:systeem:kennishub')
      .default('urn:nld:onderwijs-zorg-jeugd:systeem:kennishub'),
    CHECK_LINKS: z.enum(['yes', 'no']).default('yes'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  })
  .refine(({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) => !OIDC_ISSUER || (OIDC_CLIENT_ID && OIDC_CLIENT_SECRET), {
    path: ['OIDC_ISSUER'],
    message: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it',
  });

export type Config = {
  /** The port the api listens on. */
  port: number;
  /** Where the data folder of the embedded database is. Not used with a database address. */
  dataFolder: string;
  /** The address of Postgres; null for the embedded database. */
  databaseUrl: string | null;
  /** The same database for its owner, who migrates; null when the app is the owner. */
  databaseOwnerUrl: string | null;
  /** How the public reaches the site, without a slash at the end: links in receipts begin with it. */
  siteUrl: string;
  /** The search engine in front of the database; null when there is none. */
  meilisearch: { url: string; key: string | null; prefix: string } | null;
  mail: MailSettings;
  /** How others are told what happens: with which key their secrets are sealed, and whether addresses of this machine will do. */
  webhooks: { key: string | null; source: string; apiUrl: string; local: boolean };
  /** Where one can log in as well; null when there is no such organisation. */
  oidc: OidcSettings | null;
  /** Ask the web addresses in what is published whether they still answer. */
  checkLinks: boolean;
  logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
  /** Show logs as lines for people instead of JSON. */
  prettyLogs: boolean;
};

/** The settings are wrong. The message lists all mistakes at once. */
export class SettingsError extends Error {}

/** Reads the settings from the environment. An empty value counts as not set. Throws `SettingsError`. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`Some settings are wrong (see .env.example):\n${mistakes.join('\n')}`);
  }
  const settings = parsed.data;
  const siteUrl = (settings.PUBLIC_URL ?? `http://localhost:${settings.SITE_PORT}`).replace(/\/$/, '');
  return {
    port: settings.API_PORT,
    dataFolder: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL ?? null,
    siteUrl,
    meilisearch: settings.MEILI_URL ? { url: settings.MEILI_URL, key: settings.MEILI_KEY ?? null, prefix: settings.MEILI_PREFIX } : null,
    mail: {
      smtpUrl: settings.SMTP_URL ?? null,
      from: settings.MAIL_FROM ?? `Kennishub <kennishub@${new URL(siteUrl).hostname}>`,
      folder: join(settings.DATA_DIR, 'mail'),
    },
    webhooks: {
      key: settings.WEBHOOK_KEY ?? null,
      source: settings.EVENT_SOURCE,
      apiUrl: (settings.PUBLIC_API_URL ?? `http://localhost:${settings.API_PORT}`).replace(/\/$/, ''),
      local: settings.NODE_ENV === 'development',
    },
    oidc: oidcOf(settings),
    checkLinks: settings.CHECK_LINKS === 'yes',
    logLevel: settings.LOG_LEVEL,
    prettyLogs: settings.NODE_ENV !== 'test' && Boolean(process.stdout.isTTY),
  };
}

function oidcOf(settings: z.infer<typeof Settings>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: settings.OIDC_NAME, trustEmail: settings.OIDC_TRUST_EMAIL === 'yes' };
}
