import type { Status } from '../statuses.ts';

/**
 * How many days after it last changed a request is erased, by how far it came. One that was helped may be asked about for a year; one that nobody finished is
 * over after two.
 */
export const daysKept: Readonly<Record<Status, number>> = {
  withdrawn: 30,
  answered: 365,
  closed: 365,
  received: 730,
  assigned: 730,
  accepted: 730,
  declined: 730,
};
