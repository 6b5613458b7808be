import type { FragmentOf } from '../api.ts';
import type { KnowledgeSessionCard } from './card.ts';
import { knowledgeSessionStatusNames } from './words.ts';

type Session = Pick<FragmentOf<typeof KnowledgeSessionCard>, 'status' | 'startsOn'>;

/** Today in the Netherlands, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
}

/** Whether a meeting is still to come. One of this year or month, without a day, may be: it counts as coming. */
export function isComing({ status, startsOn }: Session, day: string): boolean {
  return status === 'PLANNED' && startsOn !== null && startsOn >= day.slice(0, startsOn.length);
}

/** Whether a plan announced the meeting for a day that went by, or for a day nobody knows, and no source says that it took place. */
export function isUnconfirmed(session: Session, day: string): boolean {
  return session.status === 'PLANNED' && !isComing(session, day);
}

/**
 * "gehouden", "gepland", "volgens het plan van 2019".
 * @param planYear the year of the source that announced it; null when unknown
 */
export function standingOf(session: Session, planYear: number | null, day: string): string {
  if (!isUnconfirmed(session, day)) return knowledgeSessionStatusNames[session.status];
  return planYear === null ? 'volgens een plan' : `volgens het plan van ${planYear}`;
}
