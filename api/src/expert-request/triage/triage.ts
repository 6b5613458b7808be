import type { schema } from '@kennishub/db';
import { type Signal, type Subject, signals } from './signals.ts';

export type Route = (typeof schema.triageRoutes)[number];

export type Triage = {
  route: Route;
  /** Why, as Dutch clauses that go after "omdat", the strongest first; empty when nothing in the words decided. */
  because: string[];
};

/** So much must point to one child, or to home-sitters, before a question is sent elsewhere. */
const ENOUGH = 3;

/**
 * Who should answer a question: the pool organises collaboration, a question about one child goes to the consultants, and the structural approach
 * of home-sitters to Gedragswerk. In doubt the pool: a question too many costs less than a requester sent away.
 */
export function triage(question: string): Triage {
  const text = question.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’`]/g, "'").toLowerCase();
  const found = signals.filter((signal) => signal.pattern.test(text));
  const score = (subject: Subject) => total(found, subject);
  const wider = score('collaboration') + score('many');
  if (score('one-child') >= ENOUGH && score('one-child') > wider) return routed('case-level', found, 'one-child');
  // Together with collaboration it is a question for the pool: the OOGO talks about home-sitters too.
  if (score('home-sitters') >= ENOUGH && score('collaboration') < ENOUGH) return routed('home-sitter-approach', found, 'home-sitters');
  return routed('expert-pool', found, 'collaboration');
}

const total = (found: readonly Signal[], subject: Subject): number =>
  found.reduce((sum, signal) => (signal.subject === subject ? sum + signal.weight : sum), 0);

const routed = (route: Route, found: readonly Signal[], subject: Subject): Triage => ({
  route,
  because: [
    ...new Set(
      found
        .filter((signal) => signal.subject === subject)
        .sort((one, other) => other.weight - one.weight)
        .map((signal) => signal.because),
    ),
  ].slice(0, 3),
});
