/** Which words every item takes, as it was chosen on the page for splitting a word. */
export interface Split {
  /** The slugs that were chosen, by the id of the item. */
  of: ReadonlyMap<string, readonly string[]>;
  /** The items that take something else than all of the words, with the same choice together. */
  choices: { ids: string[]; into: string[] }[];
  errors: { name: string; message: string }[];
}

/** The api takes so many ids at once. */
const atOnce = 50;

export function readSplit(form: FormData, items: readonly { item: string }[], words: readonly { slug: string }[]): Split {
  const of = new Map(
    items.map(({ item }) => {
      const chosen = form.getAll(`in-${item}`);
      return [item, words.map(({ slug }) => slug).filter((slug) => chosen.includes(slug))];
    }),
  );
  const together = new Map<string, string[]>();
  for (const [item, into] of of) {
    if (into.length === 0 || into.length === words.length) continue;
    const key = into.join('/');
    together.set(key, [...(together.get(key) ?? []), item]);
  }
  return {
    of,
    choices: [...together].flatMap(([key, ids]) => inParts(ids).map((part) => ({ ids: part, into: key.split('/') }))),
    errors: [...of].filter(([, into]) => into.length === 0).map(([item]) => ({ name: `in-${item}`, message: 'Kies minstens één woord.' })),
  };
}

const inParts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => ids.slice(part * atOnce, (part + 1) * atOnce));
