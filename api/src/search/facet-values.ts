import type { schema } from '@kennishub/db';

type FacetTerm = { vocabulary: schema.Vocabulary; slug: string; label: string; abbreviation: string | null };

/** The facets that come from a vocabulary, by the name they have in the search. */
export const facetVocabularies: Partial<Record<schema.Vocabulary, string>> = {
  theme: 'theme',
  advice: 'advice',
  'school-type': 'schoolType',
  'partner-type': 'partnerType',
  factor: 'factor',
  'funding-variant': 'fundingVariant',
  'collaboration-model': 'collaborationModel',
  'expert-competence': 'competence',
};

/** Facet values, such as `theme:home-sitters`. Terms of vocabularies that are no facet give none. */
export const facetValues = (terms: readonly FacetTerm[]): string[] =>
  terms.flatMap(({ vocabulary, slug }) => (facetVocabularies[vocabulary] ? [`${facetVocabularies[vocabulary]}:${slug}`] : []));

/** What the terms are called, abbreviations included, for finding an item by them. */
export const facetLabels = (terms: readonly FacetTerm[]): string[] =>
  terms.flatMap(({ label, abbreviation }) => (abbreviation ? [label, abbreviation] : [label]));
