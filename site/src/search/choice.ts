import { readMany, readOne, readText } from '../filters/address.ts';
import { type ChosenArea, readAreas } from '../filters/areas.ts';
import type { KnownValues } from '../filters/known-values.ts';
import { phaseLabels } from '../pilot/words.ts';
import { kindNamed, type SearchKind } from './kinds.ts';
import { isOrder, type OrderName, orderNamed } from './orders.ts';

/** The parameter that leaves the words of a question as they are. It belongs to that question only. */
export const exactName = 'precies';

/** What the address asks of the search. */
export interface SearchChoice {
  text: string;
  /** Search for the words as they were typed, also where they look like typing errors. */
  exact: boolean;
  /** Null: all kinds. */
  kind: SearchKind | null;
  themes: string[];
  schoolTypes: string[];
  phases: string[];
  regions: string[];
  areas: ChosenArea[];
  order: OrderName;
}

/** Reads the choice from the address; what is unknown or malformed is left out. */
export async function readSearchChoice(params: URLSearchParams, known: KnownValues): Promise<SearchChoice> {
  return {
    text: readText(params, 'q'),
    exact: readOne(params, exactName, (value) => value === '1') !== null,
    kind: kindNamed(params.get('soort')),
    themes: readMany(params, 'thema', (slug) => known.themes.has(slug)),
    schoolTypes: readMany(params, 'schooltype', (slug) => known.schoolTypes.has(slug)),
    phases: readMany(params, 'fase', (phase) => phaseLabels.has(phase)),
    regions: readMany(params, 'regio', (slug) => known.regions.has(slug)),
    areas: await readAreas(params),
    order: orderNamed(readOne(params, 'volgorde', isOrder)),
  };
}

/** Whether anything but the text narrows the results. */
export function isNarrowed({ kind, themes, schoolTypes, phases, regions, areas }: SearchChoice): boolean {
  return kind !== null || [themes, schoolTypes, phases, regions, areas].some((values) => values.length > 0);
}
