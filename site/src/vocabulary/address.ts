/** A word of the field, as far as its address goes. */
export interface TermPlace {
  /** The vocabulary as the api names it, such as `SCHOOL_TYPE`. */
  vocabulary: string;
  slug: string;
}

/** The anchor of a word in the list of words, unique over all vocabularies. */
export function termAnchor({ vocabulary, slug }: TermPlace): string {
  return `${vocabulary.toLowerCase().replaceAll('_', '-')}-${slug}`;
}

/** Where a word of the field is explained: themes and advices have a page, other words stand in the list of words. */
export function termHref(term: TermPlace): string {
  if (term.vocabulary === 'THEME') return `/themas/${term.slug}`;
  if (term.vocabulary === 'ADVICE') return `/adviezen/${term.slug}`;
  return `/woordenlijst#${termAnchor(term)}`;
}
