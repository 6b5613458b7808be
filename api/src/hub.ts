import type { Database } from '@kennishub/db';
import type { Logger } from 'pino';
import type { EventFeed } from './event/feed.ts';
import type { OidcProvider } from './login/oidc/provider.ts';
import type { Mail } from './mail/mail.ts';
import type { SearchEngine } from './search/engine.ts';
import type { SearchFilling } from './search/filling/filling.ts';
import type { Lexicon } from './search/text/lexicon.ts';
import type { WebhookSettings } from './webhook/settings.ts';

/** The parts an api process runs on, handed to whatever needs them. */
export type Hub = {
  db: Database;
  /** Tells that something happened, in whichever process. */
  feed: EventFeed;
  webhookSettings: WebhookSettings;
  search: SearchEngine;
  /** The words the search knows, as they are now. */
  lexicon: () => Lexicon;
  /** What keeps the index of the search engine in step; null when there is no engine in front of the database. */
  filling: SearchFilling | null;
  /** Sends letters. */
  mail: Mail;
  /** Where one can log in as well; null when there is no such organisation. */
  oidc: OidcProvider | null;
  log: Logger;
  /** The clock, handed in so that tests can move time. */
  now: () => Date;
  /** How the public reaches the site, without a slash at the end. */
  siteUrl: string;
};
