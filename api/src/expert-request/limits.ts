import type { Limit } from '../rate-limit/index.ts';

const HOUR = 3600;

/** How many requests are taken in. An office behind one address must be able to work; a machine must not fill the desk. */
export const requestLimits = {
  origin: { name: 'expert-request.origin', most: 20, seconds: HOUR },
  email: { name: 'expert-request.email', most: 5, seconds: HOUR },
  hub: { name: 'expert-request.hub', most: 300, seconds: HOUR },
} as const satisfies Record<string, Limit>;

/** How long the same question from the same address counts as sent twice, in milliseconds. */
export const SAME_POST_WITHIN = HOUR * 1000;

/** After how many working days the requester has heard who will help. */
export const ANSWER_WITHIN_WORKING_DAYS = 5;
