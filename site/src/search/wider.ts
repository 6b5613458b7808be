import { ask, graphql, type ResultOf } from '../api.ts';
import type { SearchChoice } from './choice.ts';
import { SearchHitCard } from './page.ts';

const document = graphql(
  `
    query SearchWider($text: String) {
      search(text: $text, first: 3, facets: [THEME]) {
        totalCount
        hits { ...SearchHitCard }
        facets { values { value label } }
      }
      terms(vocabulary: THEME) { slug label pilotCount }
    }
  `,
  [SearchHitCard],
);

/** How many themes are named when nothing was found. */
const mostThemes = 5;

/** What can be offered when nothing was found. */
export interface Wider {
  /** How many results there are without the filters. */
  totalCount: number;
  /** The first of them. */
  hits: ResultOf<typeof document>['search']['hits'];
  /** The themes of what was found without filters; the fullest themes when that is nothing too. */
  themes: { slug: string; label: string }[];
  /** Whether the themes have to do with the text. */
  close: boolean;
}

/** The same text without its filters. Throws `ApiError` when the api does not answer. */
export async function askWider({ text }: SearchChoice, visitor: string): Promise<Wider> {
  const { search, terms } = await ask(document, { text }, { visitor });
  const close = search.facets.flatMap(({ values }) => values.map(({ value, label }) => ({ slug: value, label: label ?? value })));
  const full = terms.toSorted((a, b) => b.pilotCount - a.pilotCount);
  return {
    totalCount: search.totalCount,
    hits: search.hits,
    themes: (close.length > 0 ? close : full).slice(0, mostThemes),
    close: close.length > 0,
  };
}
