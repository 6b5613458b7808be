import type { schema } from '@kennishub/db';

export type Status = (typeof schema.expertRequestStatuses)[number];

/** From where a request may go where; `docs/states.md` draws it. */
export const nextStatuses: Record<Status, readonly Status[]> = {
  received: ['assigned', 'closed', 'withdrawn'],
  assigned: ['accepted', 'declined', 'withdrawn'],
  accepted: ['answered', 'withdrawn'],
  declined: ['assigned', 'closed', 'withdrawn'],
  answered: ['closed'],
  closed: [],
  withdrawn: [],
};

export const mayBecome = (from: Status, to: Status): boolean => nextStatuses[from].includes(to);
