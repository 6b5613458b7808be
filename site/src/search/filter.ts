import type { VariablesOf } from '../api.ts';
import type { FacetGroup } from '../elements/facets.ts';
import { hrefWithout } from '../filters/address.ts';
import { chipsOf, facetGroup } from '../filters/facet-groups.ts';
import type { KnownValues } from '../filters/known-values.ts';
import { phaseLabels } from '../pilot/words.ts';
import type { SearchChoice } from './choice.ts';
import type { SearchDocument } from './page.ts';

type Filter = NonNullable<VariablesOf<typeof SearchDocument>['filter']>;
type Phase = NonNullable<Filter['phases']>[number];

/** The choice as the api takes it. */
export function filterOf({ themes, schoolTypes, phases, regions, areas }: SearchChoice): Filter {
  return {
    themes,
    schoolTypes,
    // Only names of phases are read from the address.
    phases: phases.map((phase) => phase.toUpperCase() as Phase),
    regions,
    areas: areas.map(({ code }) => code),
  };
}

/** The filters beside the results, with how many results each choice leaves. */
export function groupsOf(
  choice: SearchChoice,
  known: KnownValues,
  facets: readonly { name: string; values: readonly { value: string; count: number }[] }[],
): FacetGroup[] {
  const counts = (name: string) => facets.find((facet) => facet.name === name)?.values ?? [];
  return [
    facetGroup({ name: 'thema', legend: 'Thema', labels: known.themes, chosen: choice.themes }, counts('THEME')),
    facetGroup({ name: 'schooltype', legend: 'Schooltype', labels: known.schoolTypes, chosen: choice.schoolTypes }, counts('SCHOOL_TYPE')),
    facetGroup(
      { name: 'fase', legend: 'Fase van de praktijk', labels: phaseLabels, chosen: choice.phases, ordered: true },
      counts('PHASE'),
    ),
    facetGroup({ name: 'regio', legend: 'Inspiratieregio', labels: known.regions, chosen: choice.regions }, counts('REGION')),
  ];
}

/** Everything that narrows the results, each with the address of the results without it. */
export function chosenChips(url: URL, choice: SearchChoice, groups: readonly FacetGroup[]) {
  const areas = choice.areas.map(({ code, name }) => ({ label: name, removeHref: hrefWithout(url, 'gebied', code) }));
  return [...areas, ...chipsOf(url, groups)];
}
