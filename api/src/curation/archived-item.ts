import { schema } from '@kennishub/db';
import { and, eq, ne } from 'drizzle-orm';
import { builder } from '../graphql/builder.ts';
import { currentSlug, ItemReference, type ItemReferenceRow, ItemType } from '../item/index.ts';
import { slugOfKey } from './slug-of-key.ts';

const { id, type, key, title, farewell, pointerId } = schema.items;
/** What the past knows of items: of what everybody may know, and no more. */
const known = { id, type, key, title, farewell, pointerId };

type Archived = { title: string; farewell: string | null; pointer: ItemReferenceRow | null };

const ArchivedItem = builder.objectRef<Archived>('ArchivedItem').implement({
  description: 'An item that is over: its page tells so, and where to go instead.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it was called.' }),
    farewell: t.exposeString('farewell', {
      nullable: true,
      description: 'What visitors are told, in Dutch; null when nothing more than that it is gone.',
    }),
    pointer: t.expose('pointer', {
      type: ItemReference,
      nullable: true,
      description: 'Where to go instead; null when there is no such place.',
    }),
  }),
});

builder.queryFields((t) => ({
  archivedItem: t.field({
    type: ArchivedItem,
    nullable: true,
    description:
      'What was at this address and was archived, also under an older address; null when nothing was. For the page that answers 410.',
    args: {
      type: t.arg({ type: ItemType, required: true, description: 'The kind of item.' }),
      slug: t.arg.string({ required: true, description: 'The slug.' }),
    },
    resolve: async (_root, { type, slug }, { db }) => {
      if (slug.length > 200 || slug.includes('\0')) return null;
      const { items } = schema;
      const find = async (key: string) => {
        const [found] = await db
          .select(known)
          .from(items)
          .where(and(eq(items.type, type), eq(items.key, key), eq(items.state, 'archived')));
        return found;
      };
      const item = (await find(slug)) ?? (await currentSlug(db, type, slug, find));
      if (!item) return null;
      const [pointer] =
        item.pointerId === null
          ? []
          : await db
              .select(known)
              .from(items)
              .where(and(eq(items.id, item.pointerId), eq(items.state, 'published'), ne(items.id, item.id)));
      return {
        title: item.title,
        farewell: item.farewell,
        pointer: pointer ? { type: pointer.type, slug: slugOfKey(pointer.type, pointer.key), title: pointer.title } : null,
      };
    },
  }),
}));
