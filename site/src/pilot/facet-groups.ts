import { effectStepText } from '../elements/effect-steps.ts';
import type { FacetGroup } from '../elements/facets.ts';
import { facetGroup } from '../filters/facet-groups.ts';
import type { askPilotList } from './list.ts';
import { phaseLabels } from './words.ts';

/** "minstens trede 3 …": a step is a lower bound, so there is one choice. */
const stepLabels = new Map(
  ['1', '2', '3', '4', '5'].map((step) => [step, `minstens ${effectStepText(Number(step)).replace(' van 5', '')}`]),
);

/** The filters of the list of practices, with their counts. */
export function pilotFacets({ choice, known, facets }: Awaited<ReturnType<typeof askPilotList>>): FacetGroup[] {
  const counts = new Map(facets.map(({ name, values }) => [name, values]));
  const of = (name: (typeof facets)[number]['name']) => counts.get(name) ?? [];
  return [
    facetGroup({ name: 'thema', legend: 'Thema', labels: known.themes, chosen: choice.themes }, of('THEME')),
    facetGroup({ name: 'schooltype', legend: 'Schooltype', labels: known.schoolTypes, chosen: choice.schoolTypes }, of('SCHOOL_TYPE')),
    facetGroup({ name: 'regio', legend: 'Inspiratieregio', labels: known.regions, chosen: choice.regions }, of('REGION')),
    facetGroup({ name: 'fase', legend: 'Fase', labels: phaseLabels, chosen: choice.phases, ordered: true }, of('PHASE')),
    facetGroup(
      {
        name: 'trede',
        legend: 'Effectentrap',
        labels: stepLabels,
        chosen: choice.minimumStep === null ? [] : [choice.minimumStep],
        single: true,
        ordered: true,
      },
      of('EFFECT_STEP'),
    ),
    facetGroup({ name: 'advies', legend: 'Advies', labels: known.advices, chosen: choice.advices }, of('ADVICE')),
  ];
}
