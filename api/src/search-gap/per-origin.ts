import { gapLimits } from './limits.ts';

/** More addresses than this are not told apart: the counting begins anew. */
const mostOrigins = 10_000;

/** How many texts each address had counted today, in this process and nowhere else. */
const counted = new Map<string, Set<string>>();
let countedOn = '';

/**
 * Whether this text from this address still has to be counted today. Spares the database the reloads, and keeps one visitor from filling the
 * list; what it forgets the marks in the database still catch.
 */
export function isNewToday(origin: string, key: string, day: string): boolean {
  if (day !== countedOn || counted.size > mostOrigins) {
    counted.clear();
    countedOn = day;
  }
  const keys = counted.get(origin) ?? new Set();
  if (keys.has(key) || keys.size >= gapLimits.perOriginPerDay) return false;
  counted.set(origin, keys.add(key));
  return true;
}
