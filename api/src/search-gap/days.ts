import { SECRET_DAYS } from './limits.ts';

const DAY = 86_400_000;

/** The day of a moment, as the database keeps it: `2026-03-12`, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day so many days before. */
export const daysBefore = (moment: Date, days: number): string => dayOf(new Date(moment.getTime() - days * DAY));

/** In which run of sixty days a moment lies. */
export const periodOf = (moment: Date): number => Math.floor(moment.getTime() / (SECRET_DAYS * DAY));
