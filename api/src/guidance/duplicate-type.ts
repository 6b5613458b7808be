import { ItemState } from '../curation/workflow-words.ts';
import { builder } from '../graphql/builder.ts';
import { ItemType } from '../item/item-reference.ts';
import type * as duplicates from './duplicates/duplicates.ts';

export const Duplicate = builder.objectRef<duplicates.Duplicate>('Duplicate').implement({
  description: 'An item that may be the same as the one that is being written.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for `item`, for who may see it there.' }),
    type: t.expose('type', { type: ItemType, description: 'Of which kind it is.' }),
    slug: t.exposeString('slug', { description: 'Its address.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    state: t.expose('state', { type: ItemState, description: 'Where it is.' }),
    likeness: t.exposeFloat('likeness', { description: 'From 0 to 1, higher is more alike.' }),
    reasons: t.exposeStringList('reasons', { description: 'Why, in Dutch; never empty.' }),
  }),
});
