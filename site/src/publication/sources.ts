/** Where in a publication something was found. */
export interface CitedPlace {
  chapter: string | null;
  publication: { slug: string; title: string; publisher?: string | null; year: number | null };
}

/** A source as a list of sources shows it. */
export interface Source {
  slug: string;
  title: string;
  href: string;
  publisher: string | null;
  year: number | null;
  /** The chapters, joined; null for the whole publication. */
  place: string | null;
}

/** The sources of an item: each publication once, in the order of the citations, with all the places in it. */
export function sourcesFrom(citations: readonly CitedPlace[]): Source[] {
  return [...Map.groupBy(citations, ({ publication }) => publication.slug)].map(([slug, all]) => {
    const chapters = [...new Set(all.flatMap(({ chapter }) => (chapter === null ? [] : chapter)))];
    return {
      slug,
      title: all[0]?.publication.title ?? '',
      href: `/kennisbank/${slug}`,
      publisher: all.find(({ publication }) => publication.publisher)?.publication.publisher ?? null,
      year: all[0]?.publication.year ?? null,
      place: chapters.length === 0 ? null : chapters.join('; '),
    };
  });
}
