import { formatPeriod } from '../dates.ts';
import type { Phase } from '../elements/phases.ts';

/** What the api tells of when a practice was. */
export interface PilotYears {
  phase: Phase;
  startYear: number | null;
  endYear: number | null;
}

/**
 * "2019–2020", "begonnen in 2019", "gepland voor 2019". A practice without an end year may have ended without a source that says so,
 * so never "sinds".
 * @returns null when no year is known
 */
export function periodOf({ phase, startYear, endYear }: PilotYears): string | null {
  if (startYear !== null && endYear === null) return phase === 'IDEA' ? `gepland voor ${startYear}` : `begonnen in ${startYear}`;
  return formatPeriod(startYear, endYear);
}
