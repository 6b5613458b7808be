import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { actorOf, forbidden, type Viewer } from '../access/index.ts';
import { badRequest } from '../graphql/bad-request.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { ItemType } from '../item/item-reference.ts';
import { Draft, draftColumns, Item, itemColumns } from './item.ts';
import { mayCurate } from './policy.ts';
import { type ItemFilter, itemConditions, itemIdOf, visibleItems } from './visible.ts';
import { DraftStatus, ItemState } from './workflow-words.ts';

export const ItemFilterInput = builder.inputType('ItemFilter', {
  description: 'Narrows the list of items. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    types: t.field({ type: [ItemType], description: 'Kinds of item.' }),
    states: t.field({ type: [ItemState], description: 'Where they are. Left out: everything but the bin.' }),
    drafts: t.field({ type: [DraftStatus], description: 'How far their drafts are; `NONE` for those without.' }),
    regions: t.stringList({ description: 'Slugs of the inspiration regions they belong to.' }),
    text: t.string({ description: 'A part of the title or the address, 200 characters at most.' }),
    waitingForMe: t.boolean({
      description: 'True: only what waits for you: drafts of others to review, approved ones to publish, your own that were sent back.',
    }),
    mine: t.boolean({ description: 'True: only with a draft in which you wrote.' }),
    changedSince: t.field({ type: 'DateTime', description: 'Only what changed at this moment or later.' }),
    reviewBefore: t.field({ type: 'Date', description: 'Only what should be looked at before this day.' }),
  }),
});

/** The condition of a filter, once it turned out to be possible. */
function conditions(viewer: Viewer, filter: ItemFilter | null | undefined): (item: typeof schema.items) => SQL {
  if (!mayCurate(viewer)) throw forbidden();
  if ((filter?.text?.length ?? 0) > 200) throw badRequest('Houd de zoektekst korter dan 200 tekens.');
  return itemConditions(viewer, actorOf(viewer), filter ?? {});
}

const inReview =
  (viewer: Viewer) =>
  (draft: typeof schema.revisions): SQL =>
    sql`${draft.status} = 'in-review' and exists (select 1 from items where items.id = ${draft.itemId} and ${visibleItems(viewer, schema.items)})`;

const others = 'Region editors and experts see only what is theirs; visitors get the error `FORBIDDEN`.';

builder.queryFields((t) => ({
  item: t.drizzleField({
    type: Item,
    nullable: true,
    description: `An item as those who look after it see it; null when there is none. ${others}`,
    args: { id: t.arg.id({ required: true, description: 'Its id, or the global id of the public item.' }) },
    resolve: (query, _root, { id }, { db, viewer }) => {
      if (!mayCurate(viewer)) throw forbidden();
      return db.query.items.findFirst(
        query({ columns: itemColumns, where: { id: itemIdOf(id), RAW: (item) => visibleItems(viewer, item) } }),
      );
    },
  }),
  items: t.drizzleConnection({
    type: Item,
    nullable: true,
    description: `Items, the latest changed first, whether the public sees them or not. ${others}`,
    args: { filter: t.arg({ type: ItemFilterInput, required: false, description: 'Narrows the list.' }) },
    totalCount: (_parent, { filter }, { db, viewer }) => db.$count(schema.items, conditions(viewer, filter)(schema.items)),
    resolve: (query, _parent, args, { db, viewer }) => {
      const where = { RAW: conditions(viewer, args.filter) };
      return db.query.items.findMany(
        query({ columns: itemColumns, where, orderBy: pageOrder(args, schema.items, { changedAt: 'desc', id: 'desc' }) }),
      );
    },
  }),
  reviewQueue: t.drizzleConnection({
    type: Draft,
    nullable: true,
    description: `Drafts that wait for review, who waited longest first. ${others}`,
    totalCount: (_parent, _args, { db, viewer }) => {
      if (!mayCurate(viewer)) throw forbidden();
      return db.$count(schema.revisions, inReview(viewer)(schema.revisions));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayCurate(viewer)) throw forbidden();
      const where = { RAW: inReview(viewer) };
      return db.query.revisions.findMany(
        query({ columns: draftColumns, where, orderBy: pageOrder(args, schema.revisions, { submittedAt: 'asc', id: 'asc' }) }),
      );
    },
  }),
}));

builder.drizzleObjectField(Draft, 'item', (t) => t.relation('item', { type: Item, description: 'The item it is a draft of.' }));
