import type { ExpertFacts } from '../../expert/facts.ts';
import type { Suggestion } from './practices.ts';
import { listed } from './sentences.ts';

export type ExpertSuggestion = Suggestion & { /** How many requests the expert can still take on, at least 1. */ freeCapacity: number };

type Question = {
  /** Slugs of themes. */
  themes: readonly string[];
  /** Slugs of the competences it asks for. */
  competences: readonly string[];
};

/**
 * Who of the pool fits: shares a theme or has a competence that is asked, has time, and does not work in the region that asks. `inProgress` is
 * the number of requests each expert has in hand. The same input gives the same order.
 */
export function rankExperts(
  experts: readonly ExpertFacts[],
  inProgress: ReadonlyMap<string, number>,
  question: Question,
  most: number,
): ExpertSuggestion[] {
  return experts
    .flatMap((expert) => {
      const freeCapacity = expert.capacity - (inProgress.get(expert.id) ?? 0);
      const themes = expert.themes.filter(({ slug }) => question.themes.includes(slug));
      const competences = expert.competences.filter(({ slug }) => question.competences.includes(slug));
      if (freeCapacity < 1 || expert.fromSameRegion || themes.length + competences.length === 0) return [];
      const reasons = [
        ...(themes.length > 0
          ? [`Kent ${themes.length === 1 ? 'het thema' : 'de thema’s'} ${listed(themes.map(({ label }) => label))}.`]
          : []),
        ...(competences.length > 0 ? [`Is goed in wat u vraagt: ${listed(competences.map(({ label }) => label))}.`] : []),
        `Heeft nu ruimte voor ${freeCapacity === 1 ? 'één aanvraag' : `${freeCapacity} aanvragen`}.`,
        ...(expert.municipality ? [`Werkt zelf niet in uw regio, maar in ${expert.municipality}.`] : []),
      ];
      return [{ id: expert.id, slug: expert.slug, score: themes.length * 3 + competences.length * 2, freeCapacity, reasons }];
    })
    .sort((one, other) => other.score - one.score || other.freeCapacity - one.freeCapacity || (one.slug < other.slug ? -1 : 1))
    .slice(0, most)
    .map(({ id, reasons, freeCapacity }) => ({ id, reasons, freeCapacity }));
}
