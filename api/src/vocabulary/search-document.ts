import type { Database, schema } from '@kennishub/db';
import type { SearchableItem } from '../search/search-document.ts';

/** By which names a kind of word is asked for in the search: who types "effectentrap" looks for its steps, though none of them is called so. Dutch. */
const searchNames: Readonly<Record<schema.Vocabulary, string>> = {
  abbreviation: 'afkorting',
  advice: 'advies',
  'agreement-topic': 'onderwerp voor lokale afspraken',
  'collaboration-model': 'samenwerkingsmodel, manier van samenwerken',
  'effect-step': 'trede van de effectentrap',
  'escalation-step': 'stap bij opschaling',
  'expert-competence': 'competentie van experts',
  'expert-referral': 'doorverwijzing',
  factor: 'werkzame factor',
  'factor-indicator': 'kenmerk van een werkzame factor',
  'funding-variant': 'vorm van financiering, manier van betalen',
  'governance-level': 'laag van samenwerking',
  'home-sitter-definition': 'definitie',
  indicator: 'indicator, maat',
  'leading-principle': 'leidend principe',
  'national-measure': 'landelijke maatregel',
  'partner-type': 'soort partner',
  'programme-block': 'programmablok',
  'programme-condition': 'programmavoorwaarde',
  'programme-line': 'programmalijn',
  'related-programme': 'landelijk programma',
  'school-type': 'schooltype',
  'session-kind': 'soort bijeenkomst',
  'status-colour': 'stoplichtkleur',
  'support-need': 'soort ondersteuning, ondersteuningsbehoefte',
  'team-principle': 'principe voor teams',
  'team-success-factor': 'succesfactor voor teams',
  theme: 'thema',
};

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
    labels: [
      ...(term.abbreviation ? [term.abbreviation] : []),
      ...term.synonyms,
      ...(term.parent ? [term.parent.label] : []),
      searchNames[term.vocabulary],
    ],
    // Its synonyms are names, and stand with the labels.
    inOtherWords: [],
    areaCodes: [],
    terms: [],
    startYear: null,
    endYear: null,
    evidenceStep: 0,
    publishedAt: term.publishedAt,
    version: term.version,
  }));
}
