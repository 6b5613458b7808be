import type { Fact } from '../elements/Facts.astro';
import type { PublicationOnPage } from './page.ts';
import { publicationKindNames } from './words.ts';

/** "In het kort" of a publication. What does not apply to every publication stands there only when it is known. */
export function publicationFacts(publication: PublicationOnPage): Fact[] {
  const { kind, publisher, year, region, areas, themes, advices, schoolTypes, participations } = publication;
  const word = publicationKindNames[kind];
  const places = areas.filter((area) => area.kind === 'MUNICIPALITY').map(({ name }) => name);
  const partners = participations.map(({ organisation }) => organisation.name).filter((name) => name !== publisher);
  const when = (term: string, value: Fact['value']): Fact[] => (value === null || value.length === 0 ? [] : [{ term, value }]);
  return [
    { term: 'Soort', value: word.charAt(0).toUpperCase() + word.slice(1) },
    { term: 'Uitgever', value: publisher },
    { term: 'Jaar', value: year === null ? null : String(year) },
    ...when('Met', partners),
    ...when('Waar', [
      ...(places.length > 0 ? [places.join(', ')] : []),
      ...(region === null ? [] : [{ href: `/regios/${region.slug}`, label: `Inspiratieregio ${region.name}` }]),
    ]),
    ...when(
      'Voor wie',
      schoolTypes.map(({ label }) => label),
    ),
    ...when(
      'Thema’s',
      themes.map(({ slug, label }) => ({ href: `/themas/${slug}`, label })),
    ),
    ...when(
      'Adviezen',
      advices.map(({ slug, label }) => ({ href: `/adviezen/${slug}`, label })),
    ),
  ];
}
