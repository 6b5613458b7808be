import { type FragmentOf, graphql } from '../api.ts';
import { itemHref } from '../items/addresses.ts';
import { publicationKindNames } from './words.ts';

/** What a card needs to know of a publication. */
export const PublicationCard = graphql(`
  fragment PublicationCard on Publication {
    slug
    title
    summary
    kind
    publisher
    year
  }
`);

/** A publication as the properties of its card. */
export function publicationCard({ slug, title, summary, kind, publisher, year }: FragmentOf<typeof PublicationCard>) {
  return { href: itemHref('PUBLICATION', slug) ?? '/kennisbank', title, kind: publicationKindNames[kind], publisher, year, summary };
}
