import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { SearchType } from './hit.ts';
import { indexedTypes, searchTypeOf, typeNameOf } from './item-types.ts';
import { type RelatedItem, relatedTo } from './related.ts';

const RelatedItemType = builder.objectRef<RelatedItem>('RelatedItem').implement({
  description: 'Something that belongs with an item, and why.',
  fields: (t) => ({
    type: t.field({ type: SearchType, description: 'The kind of thing it is.', resolve: ({ type }) => searchTypeOf(type) }),
    slug: t.exposeString('slug', { description: 'Its address within its kind.' }),
    title: t.exposeString('title', { description: 'Its title or name.' }),
    summary: t.exposeString('summary', { description: 'What it is about, in plain text.' }),
    reasons: t.exposeStringList('reasons', { description: 'Why it is shown: up to three Dutch phrases, never empty.' }),
    item: t.node({
      description: 'The item itself. Null when it was unpublished a moment ago.',
      id: ({ id, type }) => ({ id, type: typeNameOf(type) }),
    }),
  }),
});

const linkable: schema.ItemType[] = ['pilot', 'publication', 'knowledge-session', 'inspiration-region', 'expert', 'agenda'];

builder.queryFields((t) => ({
  related: t.field({
    type: [RelatedItemType],
    description: 'What belongs with an item, the closest first, each with the reason. Empty when there is no such item.',
    complexity: (args) => ({ field: 10, multiplier: Math.min(args.first ?? 6, 20) }),
    args: {
      type: t.arg({ type: SearchType, required: true, description: 'The kind of the item; words of the field have none.' }),
      slug: t.arg.string({ required: true, description: 'Its slug.' }),
      types: t.arg({ type: [SearchType], required: false, description: 'Only these kinds; by default all that have a page of their own.' }),
      first: t.arg.int({ required: false, description: 'How many, 1–20; 6 by default.' }),
    },
    resolve: (_root, { type, slug, types, first }, { db }) =>
      relatedTo(
        db,
        { type: type as string, slug },
        indexedTypes((types as schema.ItemType[] | null | undefined) ?? linkable),
        Math.max(1, Math.min(first ?? 6, 20)),
      ),
  }),
}));
