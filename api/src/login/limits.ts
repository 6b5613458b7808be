import type { Limit } from '../rate-limit/index.ts';

const HOUR = 3600;

/** How often may be tried. An office behind one address must be able to work; a machine must not fill mailboxes or guess. */
export const loginLimits = {
  askedFrom: { name: 'login.asked-from', most: 30, seconds: HOUR },
  askedFor: { name: 'login.asked-for', most: 5, seconds: HOUR },
  triedFrom: { name: 'login.tried-from', most: 60, seconds: HOUR },
} as const satisfies Record<string, Limit>;
