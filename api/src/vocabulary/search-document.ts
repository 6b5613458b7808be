import type { Database } from '@kennishub/db';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of terms. Their type in the search is the vocabulary, since slugs are unique only within it. */
export async function searchableTerms(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const terms = await db.query.terms.findMany({ where: { id: { in: [...ids] } }, with: { parent: { columns: { label: true } } } });
  return terms.map((term) => ({
    type: term.vocabulary,
    id: term.id,
    slug: term.slug,
    title: term.label,
    summary: term.description,
    body: term.body ? [term.body] : [],
    areas: [],
    widerAreas: [],
    labels: [...(term.abbreviation ? [term.abbreviation] : []), ...term.synonyms, ...(term.parent ? [term.parent.label] : [])],
    areaCodes: [],
    terms: [],
    startYear: null,
    endYear: null,
    evidenceStep: 0,
    publishedAt: term.publishedAt,
    version: term.version,
  }));
}
