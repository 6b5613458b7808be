import { ask, graphql, type ResultOf } from '../api.ts';
import type { Fact } from '../elements/Facts.astro';
import { countOf, formatNumber } from '../numbers.ts';
import { RelatedCard } from '../related/related.ts';
import { termHref } from '../vocabulary/address.ts';

const document = graphql(
  `
    query ExpertPage($slug: String!) {
      expert(slug: $slug) {
        slug name headline bio demo capacity daysPerWeek
        municipality { name slug }
        competences { slug label description }
        themes { slug label }
        schoolTypes { slug label }
        advices { slug label }
        inOtherWords
      }
      related(type: EXPERT, slug: $slug, first: 6, types: [PILOT, PUBLICATION, KNOWLEDGE_SESSION]) { ...RelatedCard }
    }
  `,
  [RelatedCard],
);

/** All that the page of an expert tells. */
export type Expert = NonNullable<ResultOf<typeof document>['expert']>;

/** The expert at this address, also under an older slug, and what belongs with it; `expert` is null when there is none. */
export async function askExpert(slug: string) {
  return ask(document, { slug });
}

/** What stands in "In het kort" of an expert. */
export function expertFacts({ competences, themes, schoolTypes, advices, daysPerWeek, capacity, municipality }: Expert): Fact[] {
  return [
    { term: 'Goed in', value: competences.map(({ label }) => label) },
    { term: 'Thema’s', value: themes.map(({ slug, label }) => ({ href: termHref({ vocabulary: 'THEME', slug }), label })) },
    { term: 'Kent deze schooltypen', value: schoolTypes.map(({ label }) => label) },
    ...(advices.length > 0
      ? [{ term: 'Adviezen', value: advices.map(({ slug, label }) => ({ href: termHref({ vocabulary: 'ADVICE', slug }), label })) }]
      : []),
    { term: 'Er voor de pool', value: daysPerWeek === 1 ? 'één dag per week' : `${formatNumber(daysPerWeek)} dagen per week` },
    { term: 'Helpt tegelijk', value: `hoogstens ${countOf(capacity, 'regio', 'regio’s')}` },
    {
      term: 'Werkt zelf in',
      value: municipality && [{ href: `/gemeenten/${municipality.slug}`, label: municipality.name }],
    },
  ];
}
