import { bulkActions } from './actions.ts';
import type { BulkChange, Outcome } from './changes.ts';

const kindNames: Readonly<Record<BulkChange['kind'], string>> = {
  IMPORT: 'Invoer van een bestand',
  ACTION: 'Handeling in één keer',
  VOCABULARY: 'Wijziging van een woord',
};

/** What is done with many items at once: "Archiveren", "Invoer van een bestand". */
export function changeName({ kind, action }: Pick<BulkChange, 'kind' | 'action'>): string {
  return action === null ? kindNames[kind] : bulkActions[action].label;
}

export const stateNames: Readonly<Record<BulkChange['state'], string>> = {
  WAITING: 'wordt zo nagegaan',
  CHECKING: 'wordt nagegaan',
  CHECKED: 'nagegaan, nog niet uitgevoerd',
  STARTING: 'wordt zo uitgevoerd',
  RUNNING: 'wordt uitgevoerd',
  DONE: 'uitgevoerd',
  FAILED: 'niet gelukt',
  CANCELLED: 'geannuleerd',
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  NEW: 'nieuw',
  CHANGED: 'gewijzigd',
  UNCHANGED: 'ongewijzigd',
  REJECTED: 'afgewezen',
  STALE: 'achterhaald',
};

/** Whether the hub is at work on it, so that looking again makes sense. */
export const isUnderWay = (state: BulkChange['state']): boolean => ['WAITING', 'CHECKING', 'STARTING', 'RUNNING'].includes(state);

/** The value of a field in a line of text; nothing for what is empty. */
export function valueText(side: unknown): string {
  const value: unknown = typeof side === 'object' && side !== null && 'value' in side ? side.value : null;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value.join(', ') : JSON.stringify(value);
}

/** Longer values are cut off in a list. */
const MOST = 200;
export const inShort = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);
