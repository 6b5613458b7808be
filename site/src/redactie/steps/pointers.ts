import { graphql } from '../../api.ts';
import { itemTypeNames } from '../../items/addresses.ts';
import { askAs } from '../ask-as.ts';
import type { EditedItem } from '../items/edited-item.ts';

const PointersDocument = graphql(`
  query Pointers($filter: ItemFilter) { items(first: 100, filter: $filter) { nodes { id type title } } }
`);

/** Something that visitors of an archived item can be sent to. */
export interface Pointer {
  id: string;
  /** What one types: the title, with the kind behind it. */
  label: string;
}

/** What is on the site, of the same kind and of others with a page, the latest changed first. */
export async function askPointers(visit: Parameters<typeof askAs>[0], { id, type }: EditedItem): Promise<Pointer[]> {
  const kinds = [...new Set([type, 'PILOT', 'INSPIRATION_REGION', 'PUBLICATION', 'KNOWLEDGE_SESSION'] as const)];
  const answers = await Promise.all(
    kinds.map((kind) => askAs(visit, PointersDocument, { filter: { types: [kind], states: ['PUBLISHED'] } })),
  );
  const nodes = answers.flatMap(({ items }) => items?.nodes ?? []);
  return nodes.filter((item) => item.id !== id).map((item) => ({ id: item.id, label: `${item.title} (${itemTypeNames[item.type].one})` }));
}
