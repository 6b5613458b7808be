import { sectorNames } from '../area/words.ts';
import type { Fact } from '../elements/Facts.astro';
import type { RegionPage } from './page.ts';
import { regionKindNames } from './words.ts';

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What stands in "In het kort" of a region. */
export function regionFacts({ kind, municipalities, partnerships, youthRegion, themes, contactRole, contactRoles }: RegionPage): Fact[] {
  // A role that somebody holds is better than the words of the page.
  const asked = contactRoles.map(({ title, organisation }) =>
    organisation === null
      ? sentence(title)
      : { href: `/organisaties/${organisation.slug}`, label: `${sentence(title)}, ${organisation.name}` },
  );
  return [
    { term: 'Bestaat uit', value: sentence(regionKindNames[kind]) },
    { term: 'Gemeenten', value: municipalities.map(({ name, slug }) => ({ href: `/gemeenten/${slug}`, label: name })) },
    { term: 'Samenwerkingsverbanden', value: partnerships.map(({ name, sector }) => `${name} (${sectorNames[sector]})`) },
    { term: 'Jeugdregio', value: youthRegion && [{ href: `/regios/jeugdregio/${youthRegion.slug}`, label: youthRegion.name }] },
    { term: 'Werkt aan', value: themes.map(({ slug, label }) => ({ href: `/themas/${slug}`, label })) },
    { term: 'Wie u kunt vragen', value: asked.length > 0 ? asked : contactRole },
  ];
}
