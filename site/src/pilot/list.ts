import { graphql, type VariablesOf } from '../api.ts';
import { readCursor, readMany, readOne, readText, readYear } from '../filters/address.ts';
import { type ChosenArea, readAreas } from '../filters/areas.ts';
import { askPage } from '../filters/ask-page.ts';
import { type KnownValues, knownValues } from '../filters/known-values.ts';
import { PilotCard } from './card.ts';
import { phaseLabels } from './words.ts';

const document = graphql(
  `
    query PilotList($text: String, $filter: SearchFilter, $order: SearchOrder, $first: Int!, $after: String, $byTitle: Boolean!, $titleFilter: PilotFilter) {
      search(text: $text, types: [PILOT], filter: $filter, order: $order, first: $first, after: $after, facets: [THEME, ADVICE, SCHOOL_TYPE, PHASE, EFFECT_STEP, REGION]) @skip(if: $byTitle) {
        ...PilotResults
        correction
        pageInfo { hasNextPage endCursor }
        hits { item { ... on Pilot { ...PilotCard } } fragments { field parts { text hit } } }
      }
      counted: search(types: [PILOT], filter: $filter, first: 0, facets: [THEME, ADVICE, SCHOOL_TYPE, PHASE, EFFECT_STEP, REGION]) @include(if: $byTitle) {
        ...PilotResults
      }
      pilots(filter: $titleFilter, order: TITLE, first: $first, after: $after) @include(if: $byTitle) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...PilotCard }
      }
    }
    fragment PilotResults on SearchResults {
      totalCount
      facets { name values { value count } }
    }
  `,
  [PilotCard],
);

/** The orders of the list, by their name in the address; `titel` only where `canSortByTitle`. */
export const pilotOrders = new Map([
  ['nieuwste', 'nieuwste eerst'],
  ['bewijs', 'sterkste bewijs eerst'],
  ['titel', 'op titel'],
]);

/** How many cards stand on a page. */
const pageSize = 20;

/** What the address asks of the list of practices. */
export interface PilotListChoice {
  text: string;
  themes: string[];
  advices: string[];
  schoolTypes: string[];
  phases: string[];
  regions: string[];
  minimumStep: string | null;
  areas: ChosenArea[];
  from: number | null;
  until: number | null;
  order: string;
}

/**
 * The search has no order by title, and the list of practices, which has it, knows no text and keeps practices without years: under a text
 * or years the two would not show the same practices.
 */
export function canSortByTitle({ text, from, until }: Pick<PilotListChoice, 'text' | 'from' | 'until'>): boolean {
  return text === '' && from === null && until === null;
}

/** Reads the choice from the address; what is unknown or malformed is left out. */
async function readPilotChoice(params: URLSearchParams, known: KnownValues): Promise<PilotListChoice> {
  const narrowed = { text: readText(params, 'q'), from: readYear(params, 'van'), until: readYear(params, 'tot') };
  const asked = readOne(params, 'volgorde', (order) => pilotOrders.has(order) && (order !== 'titel' || canSortByTitle(narrowed)));
  return {
    ...narrowed,
    themes: readMany(params, 'thema', (slug) => known.themes.has(slug)),
    advices: readMany(params, 'advies', (slug) => known.advices.has(slug)),
    schoolTypes: readMany(params, 'schooltype', (slug) => known.schoolTypes.has(slug)),
    phases: readMany(params, 'fase', (phase) => phaseLabels.has(phase)),
    regions: readMany(params, 'regio', (slug) => known.regions.has(slug)),
    minimumStep: readOne(params, 'trede', (step) => /^[1-5]$/.test(step)),
    areas: await readAreas(params),
    order: asked ?? (narrowed.text === '' ? 'nieuwste' : ''),
  };
}

type Phases = NonNullable<NonNullable<VariablesOf<typeof document>['filter']>['phases']>;

function filterOf(choice: PilotListChoice) {
  return {
    themes: choice.themes,
    advices: choice.advices,
    schoolTypes: choice.schoolTypes,
    phases: choice.phases.map((phase) => phase.toUpperCase()) as Phases,
    regions: choice.regions,
    areas: choice.areas.map(({ code }) => code),
    fromYear: choice.from,
    untilYear: choice.until,
    minimumStep: choice.minimumStep === null ? null : Number(choice.minimumStep),
  };
}

/** The list of practices takes an empty choice for "none of all", where the search takes it for "all". */
function withoutEmpty(filter: ReturnType<typeof filterOf>) {
  const chosen = <Value>(values: Value[]) => (values.length > 0 ? values : null);
  const { themes, advices, schoolTypes, phases, regions, areas } = filter;
  return {
    ...filter,
    themes: chosen(themes),
    advices: chosen(advices),
    schoolTypes: chosen(schoolTypes),
    phases: chosen(phases),
    regions: chosen(regions),
    areas: chosen(areas),
  };
}

/** A page of the list: the cards, how many there are in all, the counts of the filters, and the cursor of the next page. */
export async function askPilotList(params: URLSearchParams) {
  const known = await knownValues();
  const choice = await readPilotChoice(params, known);
  const byTitle = choice.order === 'titel';
  const filter = filterOf(choice);
  const { answer, firstPage } = await askPage(document, {
    text: choice.text,
    filter,
    titleFilter: byTitle ? withoutEmpty(filter) : null,
    order: choice.order === 'bewijs' ? 'EVIDENCE' : choice.order === 'nieuwste' ? 'NEWEST' : 'RELEVANCE',
    byTitle,
    first: pageSize,
    after: readCursor(params),
  });
  const results = answer.search ?? answer.counted;
  const page = answer.pilots ?? answer.search;
  const pilots =
    answer.pilots?.nodes.map((pilot) => ({ pilot, fragments: [] })) ??
    answer.search?.hits.flatMap(({ item, fragments }) => (item && 'slug' in item ? [{ pilot: item, fragments }] : [])) ??
    [];
  return {
    choice,
    known,
    pilots,
    total: page?.totalCount ?? 0,
    correction: answer.search?.correction ?? null,
    facets: results?.facets ?? [],
    next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    firstPage,
  };
}
