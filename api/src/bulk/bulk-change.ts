import { schema } from '@kennishub/db';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { actorOf, type Viewer } from '../access/index.ts';
import { fieldLabel } from '../curation/field-labels.ts';
import { slugOfKey } from '../curation/slug-of-key.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { ItemType } from '../item/item-reference.ts';
import type { ActionSettings } from './action/actions.ts';
import { mayChangeMany, seesAllChanges } from './policy.ts';
import { checkMany, idOrNone } from './who.ts';
import { BulkActionName, BulkKind, BulkOutcome, BulkState } from './words.ts';

const BulkProblem = builder.objectRef<schema.BulkProblem>('BulkProblem').implement({
  description: 'What is wrong with a file, or with one of its rows.',
  fields: (t) => ({
    line: t.exposeInt('line', { nullable: true, description: 'The line in the file, the first is 1; null when it is about no line.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The column, or the field of the content; null when it is about no column.',
    }),
    message: t.exposeString('message', { description: 'What to do about it, in a Dutch sentence. It never repeats what a cell holds.' }),
  }),
});

/** What a change may be about beside the fields of a content. */
const ownLabels: Readonly<Record<string, string>> = { state: 'stand', draft: 'concept', reviewBy: 'herzien vóór' };

const labelOf = (field: string): string => {
  const own = ownLabels[field];
  if (own !== undefined) return own;
  return field.startsWith('draft.') ? `${fieldLabel(field.slice('draft.'.length))} in het concept` : fieldLabel(field);
};

const BulkFieldChange = builder.objectRef<schema.BulkFieldChange>('BulkFieldChange').implement({
  description: 'What happens to one field of an item.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The field of the content; behind `draft.` when it is that of the draft; or `state`, `draft` or `reviewBy`.',
    }),
    label: t.string({ description: 'How people call it, in Dutch.', resolve: ({ field }) => labelOf(field) }),
    from: t.field({
      type: 'ItemContent',
      description: 'What it is, under `value`; null when it is empty. Words as the files write them.',
      resolve: ({ from }) => ({ value: from }),
    }),
    to: t.field({
      type: 'ItemContent',
      description: 'What it becomes, under `value`; null when it is emptied. Words as the files write them.',
      resolve: ({ to }) => ({ value: to }),
    }),
  }),
});

const BulkRow = builder.drizzleObject('bulkRows', {
  name: 'BulkRow',
  description: 'What a change of many items does to one of them.',
  visibleTo: mayChangeMany,
  select: { columns: { id: true, itemType: true, key: true } },
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'The order, from 1.' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Where it begins in the file, the first line is 1; null when there is no file.',
    }),
    item: t.exposeID('itemId', {
      nullable: true,
      description: 'The id of the item, of a new one the id it will have; null when there is none, or none for you to see.',
    }),
    type: t.expose('itemType', { type: ItemType, description: 'Of which kind it is.' }),
    slug: t.string({
      nullable: true,
      description: 'The address of the item; null when the row does not tell.',
      resolve: ({ itemType, key }) => (key === null ? null : slugOfKey(itemType, key)),
    }),
    title: t.exposeString('title', { nullable: true, description: 'What the item is called; null when that is not known.' }),
    outcome: t.expose('outcome', { type: BulkOutcome, description: 'What happens to it.' }),
    changes: t.expose('changes', {
      type: [BulkFieldChange],
      description: 'What changes, in the order of the form. Of a new item: all its fields.',
    }),
    problems: t.expose('problems', { type: [BulkProblem], description: 'Why it is rejected or stale; else empty.' }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'When it was carried out; null while it was not.' }),
  }),
});

/** What this viewer may know of. */
export const visibleChanges = (viewer: Viewer, change: typeof schema.bulkChanges): SQL =>
  seesAllChanges(viewer) ? sql`true` : eq(change.madeBy, actorOf(viewer));

type Counted = { outcome: schema.BulkOutcome; count: number };

const BulkCount = builder.objectRef<Counted>('BulkCount').implement({
  description: 'How many items one thing happens to.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: BulkOutcome, description: 'What happens.' }),
    count: t.exposeInt('count', { description: 'To how many.' }),
  }),
});

/** Within the statement that reads the changes, however many those are. */
const counts = (change: typeof schema.bulkChanges): SQL<Counted[]> =>
  sql<
    Counted[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('outcome', told.outcome, 'count', told.count) order by told.outcome), '[]'::jsonb) from (
    select one.outcome, count(*)::int as count from bulk_rows one where one.change_id = ${change.id} group by one.outcome) told)`;

/** What an answer about a change always needs. */
export const changeColumns = { id: true, madeBy: true } as const;

/** No node: whose a change is differs, and a node is found by its id alone. */
export const BulkChange = builder.drizzleObject('bulkChanges', {
  name: 'BulkChange',
  description: 'Something that is done with many items at once: first tried out, then carried out, whole or not at all.',
  visibleTo: mayChangeMany,
  select: { columns: changeColumns },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for `runBulkChange`.' }),
    kind: t.expose('kind', { type: BulkKind, description: 'What is done.' }),
    action: t.field({
      type: BulkActionName,
      nullable: true,
      description: 'What is done with each item; null when a file comes in, and when a word is merged, split or renamed.',
      select: { columns: { kind: true, settings: true } },
      resolve: ({ kind, settings }) => (kind === 'action' ? (settings as unknown as ActionSettings).action : null),
    }),
    state: t.expose('state', { type: BulkState, description: 'How far it is.' }),
    type: t.expose('itemType', {
      type: ItemType,
      nullable: true,
      description: 'The kind of item in the file; null when it is about several kinds.',
    }),
    madeBy: t.exposeString('madeBy', { description: 'Who asked for it, as in the audit trail: `person:` or `token:` and an id.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why; null when nothing was said. Stands with every version it makes.',
    }),
    encoding: t.exposeString('encoding', {
      nullable: true,
      description:
        'How the file was read, such as `UTF-8`. When it is `Windows-1252`, look whether é and € came out right. Null without a file.',
    }),
    total: t.exposeInt('total', { description: 'How many rows there are; 0 until it was tried out.' }),
    handled: t.exposeInt('handled', { description: 'How many of them are done while it is being carried out.' }),
    problems: t.expose('problems', { type: [BulkProblem], description: 'What is wrong with it as a whole; most often empty.' }),
    counts: t.field({
      type: [BulkCount],
      description: 'How many items what happens to; without what happens to none.',
      select: { extras: { counts } },
      resolve: (change) => change.counts,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked.' }),
    checkedAt: t.expose('checkedAt', { type: 'DateTime', nullable: true, description: 'When it was tried out; null while it was not.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was carried out; null while it was not.',
    }),
  }),
});

builder.queryFields((t) => ({
  bulkRows: t.drizzleConnection({
    type: BulkRow,
    nullable: true,
    description:
      'What a change of many items does to each, in the order of the file or the list. Yours, or for staff anybody’s. Visitors get the error `FORBIDDEN`.',
    args: {
      change: t.arg.id({ required: true, description: 'The id of the change.' }),
      outcomes: t.arg({ type: [BulkOutcome], required: false, description: 'Only rows with one of these.' }),
    },
    totalCount: (_parent, { change, outcomes }, { db, viewer }) =>
      db.$count(schema.bulkRows, rowConditions(viewer, String(change), outcomes)(schema.bulkRows)),
    resolve: (query, _parent, args, { db, viewer }) => {
      const where = { RAW: rowConditions(viewer, String(args.change), args.outcomes) };
      return db.query.bulkRows.findMany(
        query({
          columns: { id: true, itemType: true, key: true },
          where,
          orderBy: pageOrder(args, schema.bulkRows, { position: 'asc', id: 'asc' }),
        }),
      );
    },
  }),
}));

const rowConditions =
  (viewer: Viewer, change: string, outcomes: readonly schema.BulkOutcome[] | null | undefined) =>
  (row: typeof schema.bulkRows): SQL => {
    checkMany(viewer);
    const { bulkChanges } = schema;
    const own = sql`exists (select 1 from ${bulkChanges} where ${bulkChanges.id} = ${row.changeId} and ${visibleChanges(viewer, bulkChanges)})`;
    const parts = [eq(row.changeId, idOrNone(change)), own, outcomes ? inArray(row.outcome, [...outcomes]) : sql`true`];
    return and(...parts) ?? sql`false`;
  };
