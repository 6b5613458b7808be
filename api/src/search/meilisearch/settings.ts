import type { Settings } from 'meilisearch';
import type { Lexicon } from '../text/lexicon.ts';

/** More different terms than this no answer counts. */
const mostTerms = 2000;
/** Nobody leafs further; the ranking looks at a thousand. */
const mostHits = 5000;

/**
 * How the index finds. A search asks for stems, phrases and terms by filter and is ranked by us (decision 0015); the fields, the ranking rules and
 * the words below serve suggestions, and whoever asks the index directly. A change here is noticed and applied by making the index anew.
 */
export const indexSettings = (lexicon: Lexicon): Settings => ({
  searchableAttributes: ['title', 'area', 'facets', 'summary', 'body', 'parts'],
  displayedAttributes: ['*'],
  filterableAttributes: [
    ...['type', 'terms.*', 'areaCodes', 'stems', 'phrases'].map((attribute) => ({
      attributePatterns: [attribute],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    })),
    ...['fromYear', 'toYear', 'evidenceStep', 'publishedAt', 'number', 'revision'].map((attribute) => ({
      attributePatterns: [attribute],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    })),
  ],
  sortableAttributes: ['publishedAt', 'evidenceStep', 'number', 'length'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['nld'] }],
  stopWords: [...lexicon.functionWords].sort(),
  synonyms: synonymsOf(lexicon),
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    // One letter more makes another abbreviation or another law.
    disableOnWords: Object.keys(lexicon.abbreviations).sort(),
    disableOnAttributes: ['facets'],
    disableOnNumbers: true,
  },
  faceting: { maxValuesPerFacet: mostTerms, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: mostHits },
  searchCutoffMs: 250,
});

/** Longer keys are never matched by the engine. */
const longestKey = 3;

/** The abbreviations and synonyms in the form of the engine: word or phrase → what else to look for. */
function synonymsOf({ abbreviations, synonyms }: Lexicon): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    if (from === to || from.split(/\s+/).length > longestKey) return;
    found.set(from, (found.get(from) ?? new Set()).add(to));
  };
  for (const [short, meanings] of Object.entries(abbreviations)) {
    for (const meaning of meanings) {
      add(short, meaning);
      add(meaning, short);
    }
  }
  for (const entry of synonyms) {
    const [sources, targets] = 'words' in entry ? [entry.words, entry.words] : [entry.from, entry.to];
    for (const from of sources) for (const to of targets) add(from, to);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, to]) => [from, [...to].sort()]));
}
