import type { PilotOnPage } from './page.ts';

/** A publication the facts of a practice come from, with the places in it. */
export interface PilotSource {
  slug: string;
  title: string;
  href: string;
  publisher: string | null;
  year: number | null;
  place: string | null;
}

/** The sources of a practice and of its evidence: each publication once, in the order of the citations. */
export function sourcesOf({ citations, effects }: Pick<PilotOnPage, 'citations' | 'effects'>): PilotSource[] {
  const cited = citations.map(({ chapter, publication }) => ({ chapter, ...publication }));
  const shown = effects.flatMap(({ evidence }) => evidence.map(({ publication }) => ({ chapter: null, publisher: null, ...publication })));
  const bySlug = Map.groupBy([...cited, ...shown], ({ slug }) => slug);
  return [...bySlug].map(([slug, all]) => {
    const chapters = [...new Set(all.flatMap(({ chapter }) => (chapter === null ? [] : chapter)))];
    return {
      slug,
      title: all[0]?.title ?? '',
      href: `/kennisbank/${slug}`,
      publisher: all[0]?.publisher ?? null,
      year: all[0]?.year ?? null,
      place: chapters.length === 0 ? null : chapters.join('; '),
    };
  });
}
