import type { Database } from '@kennishub/db';
import type { Logger } from 'pino';
import type { Viewer } from '../access/viewer.ts';
import type { EventFeed } from '../event/feed.ts';
import type { OidcProvider } from '../login/oidc/provider.ts';
import type { Mail } from '../mail/mail.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { SearchFilling } from '../search/filling/filling.ts';
import type { Lexicon } from '../search/text/lexicon.ts';
import type { WebhookSettings } from '../webhook/settings.ts';
import type { StreamPlace } from './event-stream.ts';

/** What every resolver is handed. */
export type Context = {
  db: Database;
  viewer: Viewer;
  /** Who asks now, and when that is: a stream outlives what its token or login is worth. Throws `TokenRefused`. */
  askedAgain: () => Promise<{ viewer: Viewer; now: Date }>;
  /** Where a stream is. */
  place: StreamPlace;
  /** The last event that a client says it saw, in the header `Last-Event-ID`; null when it says nothing. */
  lastEventId: string | null;
  /** Tells that something happened. */
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
  /** The moment of the request, handed in so that tests can move time. */
  now: Date;
  /** Stands in the log line and in the answer's `X-Request-Id`. */
  requestId: string;
  /** A hash of where the request came from, for rate limits; null when that is unknown. Never logged. */
  origin: string | null;
  /** How the public reaches the site, without a slash at the end. */
  siteUrl: string;
  log: Logger;
};
