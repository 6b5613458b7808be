import type { ResultOf } from '../api.ts';
import { phaseNames } from '../elements/phases.ts';
import type { PilotDocument } from './page.ts';

type Pilot = NonNullable<ResultOf<typeof PilotDocument>['pilot']>;

/** The phases as the search counts them, in the order of a life. */
export const phaseLabels: ReadonlyMap<string, string> = new Map(
  Object.entries(phaseNames).map(([phase, name]) => [phase.toLowerCase(), name]),
);

/** What an organisation does in a practice, as a term before its name. */
export const roleNames: Record<Pilot['participations'][number]['role'], string> = {
  LEAD: 'Trekker',
  ORGANISER: 'Organiseert',
  PARTNER: 'Doet mee',
  FUNDER: 'Betaalt mee',
  RESEARCHER: 'Onderzoekt',
};

/** How something was seen: a number, or what people say. */
export const evidenceKindNames: Record<Pilot['effects'][number]['evidence'][number]['kind'], string> = {
  COUNTABLE: 'geteld',
  NOTICEABLE: 'gemerkt',
};
