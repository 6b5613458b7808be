import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';

export const ItemType = enumOf<schema.ItemType>('ItemType', 'The kinds of item that the hub publishes.', {
  pilot: 'A practice.',
  'inspiration-region': 'An inspiration region.',
  expert: 'A member of the expert pool.',
  'knowledge-session': 'A meeting.',
  publication: 'A publication.',
  agenda: 'A collaboration agenda.',
  organisation: 'An organisation.',
  term: 'A word of a vocabulary.',
});

/** Enough of an item to name it and to link to it. */
export type ItemReferenceRow = { type: schema.ItemType; slug: string; title: string };

export const ItemReference = builder.objectRef<ItemReferenceRow>('ItemReference').implement({
  description: 'An item of whatever kind: enough to name it and to link to it.',
  fields: (t) => ({
    type: t.expose('type', { type: ItemType, description: 'The kind of item.' }),
    slug: t.exposeString('slug', { description: 'Its address, unique within its kind; that of a term within its vocabulary.' }),
    title: t.exposeString('title', { description: 'Its title, name or label.' }),
  }),
});

/** The reference to an item that is no term, whether it is on the site or not. */
export const referenceTo = ({ type, key, title }: { type: schema.ItemType; key: string; title: string }): ItemReferenceRow => ({
  type,
  slug: key,
  title,
});
