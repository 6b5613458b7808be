import { type FragmentOf, graphql } from '../api.ts';
import { periodOf } from './period.ts';
import { placeOf } from './place.ts';

/** What a card needs to know of a practice. */
export const PilotCard = graphql(`
  fragment PilotCard on Pilot {
    slug
    title
    summary
    phase
    startYear
    endYear
    scope
    reachedStep
    possiblyOutdated
    areas { kind name }
    region { slug name }
    schoolTypes { slug label }
  }
`);

/** A practice as the properties of its card. */
export function practiceCard(pilot: FragmentOf<typeof PilotCard>) {
  return {
    href: `/praktijken/${pilot.slug}`,
    title: pilot.title,
    place: placeOf(pilot),
    period: periodOf(pilot),
    schoolTypes: pilot.schoolTypes.map(({ label }) => label),
    effectStep: pilot.reachedStep,
    summary: pilot.summary,
    outdated: pilot.possiblyOutdated,
  };
}
