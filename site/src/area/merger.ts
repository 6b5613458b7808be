import { formatDate } from '../dates.ts';
import { listOf } from '../numbers.ts';

/** What the api tells of the end of a municipality. */
export interface Merger {
  name: string;
  /** YYYY-MM-DD; null while it exists. */
  endedOn: string | null;
  mergedInto: readonly { name: string }[];
}

/** "Loppersum ging op 1 januari 2021 op in Eemsdelta."; null while the municipality exists. */
export function mergerText({ name, endedOn, mergedInto }: Merger): string | null {
  if (endedOn === null) return null;
  const into = listOf(mergedInto.map((municipality) => municipality.name));
  return into === '' ? `${name} bestaat niet meer sinds ${formatDate(endedOn)}.` : `${name} ging op ${formatDate(endedOn)} op in ${into}.`;
}
