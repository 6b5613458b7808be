import { type FragmentOf, graphql } from '../api.ts';
import { itemHref } from '../items/addresses.ts';

/** What a card needs to know of an expert. */
export const ExpertCard = graphql(`
  fragment ExpertCard on Expert {
    slug
    name
    headline
    demo
    themes { slug label }
  }
`);

/** How many themes fit on a card. */
const themesOnCard = 3;

/** An expert as the properties of the card. */
export function expertCard({ slug, name, headline, demo, themes }: FragmentOf<typeof ExpertCard>) {
  return {
    href: itemHref('EXPERT', slug) ?? '/experts',
    name,
    role: headline,
    themes: themes.slice(0, themesOnCard).map(({ label }) => label),
    example: demo,
  };
}
