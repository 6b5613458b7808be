import { graphql } from '../api.ts';
import { readCursor, readMany, readOne, readText, readYear } from '../filters/address.ts';
import { readAreas } from '../filters/areas.ts';
import { askPage } from '../filters/ask-page.ts';
import { facetGroup } from '../filters/facet-groups.ts';
import { knownValues } from '../filters/known-values.ts';
import { PublicationCard } from './card.ts';
import { publicationKindNames } from './words.ts';

const document = graphql(
  `
    query PublicationList($text: String, $filter: SearchFilter, $order: SearchOrder, $first: Int!, $after: String) {
      search(text: $text, types: [PUBLICATION], filter: $filter, order: $order, first: $first, after: $after, facets: [KIND, THEME, ADVICE, REGION]) {
        totalCount
        correction
        pageInfo { hasNextPage endCursor }
        facets { name values { value count } }
        hits { item { ... on Publication { ...PublicationCard } } fragments { field parts { text hit } } }
      }
    }
  `,
  [PublicationCard],
);

/** How many cards stand on a page. */
const pageSize = 24;

/** The kinds as the search counts them, with their words. */
const kindLabels: ReadonlyMap<string, string> = new Map(
  Object.entries(publicationKindNames).map(([kind, name]) => [kind.toLowerCase().replaceAll('_', '-'), name]),
);

/** The orders that can be chosen beside a text, by their name in the address. */
export const publicationOrders = new Map([['nieuwste', 'nieuwste eerst']]);

/** A page of the library: what the address asks, the cards, the filters with their counts, and the cursor of the next page. */
export async function askPublicationList(params: URLSearchParams) {
  const known = await knownValues();
  const text = readText(params, 'q');
  const kinds = readMany(params, 'soort', (kind) => kindLabels.has(kind));
  const themes = readMany(params, 'thema', (slug) => known.themes.has(slug));
  const advices = readMany(params, 'advies', (slug) => known.advices.has(slug));
  const regions = readMany(params, 'regio', (slug) => known.regions.has(slug));
  const areas = await readAreas(params);
  const [from, until] = [readYear(params, 'van'), readYear(params, 'tot')];
  const order = readOne(params, 'volgorde', (value) => publicationOrders.has(value)) ?? '';
  const { answer, firstPage } = await askPage(document, {
    text,
    filter: { kinds, themes, advices, regions, areas: areas.map(({ code }) => code), fromYear: from, untilYear: until },
    order: text === '' || order === 'nieuwste' ? 'NEWEST' : 'RELEVANCE',
    first: pageSize,
    after: readCursor(params),
  });
  const { totalCount, correction, pageInfo, facets, hits } = answer.search;
  const counts = new Map(facets.map(({ name, values }) => [name, values]));
  const groups = [
    facetGroup({ name: 'soort', legend: 'Soort', labels: kindLabels, chosen: kinds }, counts.get('KIND') ?? []),
    facetGroup({ name: 'thema', legend: 'Thema', labels: known.themes, chosen: themes }, counts.get('THEME') ?? []),
    facetGroup({ name: 'advies', legend: 'Advies', labels: known.advices, chosen: advices }, counts.get('ADVICE') ?? []),
    facetGroup({ name: 'regio', legend: 'Inspiratieregio', labels: known.regions, chosen: regions }, counts.get('REGION') ?? []),
  ];
  return {
    choice: { text, areas, from, until, order },
    groups,
    publications: hits.flatMap(({ item, fragments }) => (item && 'slug' in item ? [{ publication: item, fragments }] : [])),
    total: totalCount,
    correction,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    firstPage,
  };
}
