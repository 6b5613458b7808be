import { type FragmentOf, graphql } from '../api.ts';
import { itemHref } from '../items/addresses.ts';
import { regionKindNames } from './words.ts';

/** What a card needs to know of an inspiration region. Kinds have a name of their own, so that cards of several types fit in one question. */
export const InspirationRegionCard = graphql(`
  fragment InspirationRegionCard on InspirationRegion {
    slug
    name
    regionKind: kind
    summary
    pilots(first: 0) { totalCount }
    themes { label }
  }
`);

/** How many themes fit on a card. */
const themesOnCard = 3;

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** An inspiration region as the properties of its card. */
export function regionCard({ slug, name, regionKind, summary, pilots, themes }: FragmentOf<typeof InspirationRegionCard>) {
  return {
    href: itemHref('INSPIRATION_REGION', slug) ?? '/regios',
    name,
    kind: regionKindNames[regionKind],
    practiceCount: pilots.totalCount,
    summary,
    themes: themes.slice(0, themesOnCard).map(({ label }) => inSentence(label)),
  };
}
