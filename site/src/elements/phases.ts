import { formatDate } from '../dates.ts';

/** Where a practice stands. */
export type Phase = 'IDEA' | 'PILOT' | 'DECISION' | 'KEPT' | 'STOPPED';

/** A stop on the phase line. */
export interface PhaseStop {
  label: string;
  state: 'done' | 'now' | 'later';
  /** A second line under the label: what is decided and when. */
  note: string | null;
}

const order: Record<Phase, number> = { IDEA: 0, PILOT: 1, DECISION: 2, KEPT: 3, STOPPED: 3 };

/** The phase in one word or two, for lists and cards. */
export const phaseNames: Record<Phase, string> = {
  IDEA: 'idee',
  PILOT: 'pilot',
  DECISION: 'besluit nodig',
  KEPT: 'behouden',
  STOPPED: 'gestopt',
};

function decisionNote(phase: Phase, decidedOn: string | null): string {
  if (decidedOn !== null) return formatDate(decidedOn);
  return order[phase] === 3 ? 'datum nog onbekend' : 'nog geen besluit';
}

/**
 * The four stops, in order.
 * @param decidedOn date of the decision, as exact as known; null when there is none or nobody knows it
 */
export function phaseStops(phase: Phase, decidedOn: string | null): PhaseStop[] {
  const end = phase === 'KEPT' ? 'behouden' : phase === 'STOPPED' ? 'gestopt' : 'behouden of gestopt';
  return ['idee', 'pilot', 'besluit', end].map((label, index) => ({
    label,
    state: index < order[phase] ? 'done' : index === order[phase] ? 'now' : 'later',
    note: label === 'besluit' ? decisionNote(phase, decidedOn) : null,
  }));
}
