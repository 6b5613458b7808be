import { type FragmentOf, graphql } from '../api.ts';
import { itemHref } from '../items/addresses.ts';
import { publicationKindNames } from './words.ts';

/** What a card needs to know of a publication. Kinds have a name of their own, so that cards of several types fit in one question. */
export const PublicationCard = graphql(`
  fragment PublicationCard on Publication {
    slug
    title
    summary
    publicationKind: kind
    publisher
    year
    possiblyOutdated
  }
`);

/** A publication as the properties of its card. */
export function publicationCard({
  slug,
  title,
  summary,
  publicationKind,
  publisher,
  year,
  possiblyOutdated,
}: FragmentOf<typeof PublicationCard>) {
  return {
    href: itemHref('PUBLICATION', slug) ?? '/kennisbank',
    title,
    kind: publicationKindNames[publicationKind],
    publisher,
    year,
    summary,
    outdated: possiblyOutdated,
  };
}
