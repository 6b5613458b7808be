import { ask, graphql } from '../api.ts';
import { readMany } from '../filters/address.ts';
import { facetGroup } from '../filters/facet-groups.ts';
import { ExpertCard } from './card.ts';

const wordsDocument = graphql(`
  query ExpertWords {
    competences: terms(vocabulary: EXPERT_COMPETENCE) { slug label }
    themes: terms(vocabulary: THEME) { slug label }
    schoolTypes: terms(vocabulary: SCHOOL_TYPE) { slug label }
  }
`);

const document = graphql(
  `
    query ExpertList($filter: ExpertFilter, $counted: SearchFilter) {
      experts(filter: $filter, first: 50) { totalCount nodes { ...ExpertCard } }
      search(types: [EXPERT], filter: $counted, first: 0, facets: [COMPETENCE, THEME, SCHOOL_TYPE]) { facets { name values { value count } } }
      pool: experts(first: 0) { totalCount }
    }
  `,
  [ExpertCard],
);

const labelsOf = (terms: readonly { slug: string; label: string }[]) => new Map(terms.map(({ slug, label }) => [slug, label]));

/** The experts that the address asks for, the filters with their counts, and how many there are in all. Throws `ApiError` when the api does not answer. */
export async function askExpertList(params: URLSearchParams) {
  const words = await ask(wordsDocument, {});
  const labels = { competences: labelsOf(words.competences), themes: labelsOf(words.themes), schoolTypes: labelsOf(words.schoolTypes) };
  const chosen = {
    competences: readMany(params, 'competentie', (slug) => labels.competences.has(slug)),
    themes: readMany(params, 'thema', (slug) => labels.themes.has(slug)),
    schoolTypes: readMany(params, 'schooltype', (slug) => labels.schoolTypes.has(slug)),
  };
  // An empty list as a filter finds nothing; left out it finds all.
  const filter = Object.fromEntries(Object.entries(chosen).filter(([, slugs]) => slugs.length > 0));
  const { experts, search, pool } = await ask(document, { filter, counted: filter });
  const counts = new Map(search.facets.map(({ name, values }) => [name, values]));
  const groups = [
    facetGroup(
      { name: 'competentie', legend: 'Goed in', labels: labels.competences, chosen: chosen.competences },
      counts.get('COMPETENCE') ?? [],
    ),
    facetGroup({ name: 'thema', legend: 'Thema', labels: labels.themes, chosen: chosen.themes }, counts.get('THEME') ?? []),
    facetGroup(
      { name: 'schooltype', legend: 'Schooltype', labels: labels.schoolTypes, chosen: chosen.schoolTypes, ordered: true },
      counts.get('SCHOOL_TYPE') ?? [],
    ),
  ];
  return { experts: experts.nodes, total: experts.totalCount, inPool: pool.totalCount, groups };
}
