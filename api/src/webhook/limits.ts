const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after the first try that failed, the second, and so on; when the last one failed too the webhook stops. About a day in all. */
export const RETRY_AFTER: readonly number[] = [5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 8 * HOUR];

/** The longest that a receiver may ask to be left alone, in seconds. */
export const LONGEST_RETRY_AFTER = HOUR;

/** Events a minute to an address that did not say that it wants them. */
export const RATE_WITHOUT_CONSENT = 12;

export const webhookLimits = {
  /** Webhooks of the whole hub together, and of one region. */
  hub: 100,
  region: 10,
  /** Characters of an address. */
  url: 500,
  /** Events that are replayed at once. */
  replay: 1_000,
  /** How long a former secret counts beside the new one, in hours. */
  formerSecret: 24,
  /** How long a delivery is kept after it came to an end, in days. */
  kept: 30,
} as const;
