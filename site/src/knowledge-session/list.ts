import { graphql, type VariablesOf } from '../api.ts';
import { readCursor, readMany, readYear } from '../filters/address.ts';
import { readAreas } from '../filters/areas.ts';
import { askPage } from '../filters/ask-page.ts';
import { facetGroup } from '../filters/facet-groups.ts';
import { knownValues } from '../filters/known-values.ts';
import { KnowledgeSessionCard, knowledgeSessionCard } from './card.ts';
import { isComing, standingOf, today } from './standing.ts';
import { knowledgeSessionKindNames } from './words.ts';

const document = graphql(
  `
    query KnowledgeSessionList($filter: KnowledgeSessionFilter, $searchFilter: SearchFilter, $first: Int!, $after: String) {
      knowledgeSessions(filter: $filter, order: LATEST, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...KnowledgeSessionCard citations { publication { year } } }
      }
      search(types: [KNOWLEDGE_SESSION], filter: $searchFilter, first: 1, facets: [KIND, THEME, REGION]) {
        facets { name values { value count } }
      }
    }
  `,
  [KnowledgeSessionCard],
);

/** How many cards stand on a page: several years at once, since a year holds a dozen. */
const pageSize = 40;

type Kinds = NonNullable<NonNullable<VariablesOf<typeof document>['filter']>['kinds']>;
type KindName = keyof typeof knowledgeSessionKindNames;

const kindLabels: ReadonlyMap<string, string> = new Map(
  Object.entries(knowledgeSessionKindNames).map(([kind, name]) => [kind.toLowerCase().replaceAll('_', '-'), name]),
);

/** Meetings under one heading: those to come, a year, or those without a date. */
interface SessionGroup {
  title: string;
  id: string;
  cards: (Omit<ReturnType<typeof knowledgeSessionCard>, 'status'> & { status: string })[];
}

const unknownDate = 'Datum nog onbekend';

/** A page of the list of meetings, in groups, with the filters and the cursor of the next page. */
export async function askKnowledgeSessionList(params: URLSearchParams) {
  const known = await knownValues();
  const kinds = readMany(params, 'soort', (kind) => kindLabels.has(kind));
  const themes = readMany(params, 'thema', (slug) => known.themes.has(slug));
  const regions = readMany(params, 'regio', (slug) => known.regions.has(slug));
  const areas = await readAreas(params);
  const [from, until] = [readYear(params, 'van'), readYear(params, 'tot')];
  const codes = areas.map(({ code }) => code);
  const kindNames = kinds.map((kind) => kind.toUpperCase().replaceAll('-', '_') as KindName) satisfies Kinds;
  const { answer, firstPage } = await askPage(document, {
    filter: {
      kinds: kindNames.length > 0 ? kindNames : null,
      themes: themes.length > 0 ? themes : null,
      regions: regions.length > 0 ? regions : null,
      areas: codes.length > 0 ? codes : null,
      from: from === null ? null : `${from}-01-01`,
      until: until === null ? null : `${until}-12-31`,
    },
    searchFilter: { kinds, themes, regions, areas: codes, fromYear: from, untilYear: until },
    first: pageSize,
    after: readCursor(params),
  });
  const { nodes, totalCount, pageInfo } = answer.knowledgeSessions;
  const counts = new Map(answer.search.facets.map(({ name, values }) => [name, values]));
  const day = today();
  const withCards = nodes.map((session) => {
    const planYear = session.citations.find(({ publication }) => publication.year !== null)?.publication.year ?? null;
    return { session, card: { ...knowledgeSessionCard(session), status: standingOf(session, planYear, day) } };
  });
  const coming = withCards.filter(({ session }) => isComing(session, day)).toReversed();
  const past = Map.groupBy(
    withCards.filter(({ session }) => !isComing(session, day)),
    ({ session }) => session.startsOn?.slice(0, 4) ?? unknownDate,
  );
  const groups: SessionGroup[] = [...(coming.length > 0 ? [['Binnenkort', coming] as const] : []), ...past].map(([title, all]) => ({
    title,
    id: `groep-${title.toLowerCase().replaceAll(' ', '-')}`,
    cards: all.map(({ card }) => card),
  }));
  return {
    choice: { text: '', areas, from, until },
    facets: [
      facetGroup({ name: 'soort', legend: 'Soort', labels: kindLabels, chosen: kinds }, counts.get('KIND') ?? []),
      facetGroup({ name: 'regio', legend: 'Inspiratieregio', labels: known.regions, chosen: regions }, counts.get('REGION') ?? []),
      facetGroup({ name: 'thema', legend: 'Thema', labels: known.themes, chosen: themes }, counts.get('THEME') ?? []),
    ],
    groups,
    hasComing: coming.length > 0,
    shown: nodes.length,
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    firstPage,
  };
}
