import type { PracticeFacts } from '../../pilot/facts.ts';
import { listed } from './sentences.ts';

/** A practice that a search came up with. */
export type PracticeCandidate = {
  id: string;
  /** How well its text fits the question: 1 for the best one found, 0 when it was found by theme only. */
  fit: number;
  /** Words of the question that it is about. */
  words: string[];
};

export type Suggestion = { id: string; reasons: string[] };

/**
 * Puts candidates in order and says of each why it is there; those with nothing to say are left out. The same candidates and facts always give the
 * same order.
 */
export function rankPractices(
  candidates: readonly PracticeCandidate[],
  facts: readonly PracticeFacts[],
  themes: readonly string[],
  most: number,
): Suggestion[] {
  return facts
    .flatMap((practice) => {
      const candidate = candidates.find(({ id }) => id === practice.id);
      const shared = practice.themes.filter(({ slug }) => themes.includes(slug));
      const about = (candidate?.words.length ?? 0) > 0 || shared.length > 0;
      if (!candidate || !about) return [];
      const score =
        candidate.fit * 3 + shared.length * 1.5 + (practice.inArea ? 1 : practice.inWiderArea ? 0.5 : 0) + practice.reachedStep * 0.2;
      return [{ id: practice.id, slug: practice.slug, score, reasons: reasonsFor(practice, candidate, shared) }];
    })
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .slice(0, most)
    .map(({ id, reasons }) => ({ id, reasons }));
}

function reasonsFor(practice: PracticeFacts, candidate: PracticeCandidate, shared: PracticeFacts['themes']): string[] {
  const reasons: string[] = [];
  if (candidate.words.length > 0) reasons.push(`Gaat over ${listed(candidate.words.slice(0, 3).map((word) => `‘${word}’`))} uit uw vraag.`);
  if (shared.length > 0)
    reasons.push(`Heeft ${shared.length === 1 ? 'hetzelfde thema' : 'dezelfde thema’s'}: ${listed(shared.map(({ label }) => label))}.`);
  if (practice.inArea) reasons.push('Komt uit uw eigen gebied.');
  else if (practice.inWiderArea) reasons.push('Komt uit uw eigen jeugdregio.');
  if (practice.reachedStep > 0) reasons.push(`Laat resultaat zien tot en met trede ${practice.reachedStep} van de effectentrap.`);
  return reasons;
}
