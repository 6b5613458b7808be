import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { ItemReference, ItemType } from '../item/item-reference.ts';
import { asInput } from './content-output.ts';
import { draftProblems } from './draft-problems.ts';
import type { DraftState } from './moves.ts';
import { hasOwnHand, mayCurate, mayPassFourEyes, mayThrowAway, stepsFor } from './policy.ts';
import { slugOfKey } from './slug-of-key.ts';
import { DraftStatus, ItemState, WorkflowStep } from './workflow-words.ts';

export const ContentProblem = builder.objectRef<{ path: string; message: string }>('ContentProblem').implement({
  description: 'What is missing or wrong in one field of a content.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field within the content: `summary`, or `effects.0.evidence.1.source`.' }),
    message: t.exposeString('message', { description: 'What to do about it, in a Dutch sentence. It never repeats what was typed.' }),
  }),
});

const who = 'as in the audit trail: `person:` or `token:` and an id, `content` for the files that come with the hub';

/** What an answer about a draft, and about an item, always needs. */
export const draftColumns = { id: true, itemType: true, itemId: true } as const;
export const itemColumns = { id: true, type: true, key: true, state: true } as const;

const linksAt =
  (now: Date) =>
  (revision: typeof schema.revisions): SQL<number> =>
    sql<number>`(select count(*)::int from preview_links link where link.revision_id = ${revision.id} and link.expires_at > ${now.toISOString()}::timestamptz)`;

export const Draft = builder.drizzleObject('revisions', {
  variant: 'Draft',
  description: 'The version of an item that is being worked on, beside what is published. An item has one at most.',
  visibleTo: mayCurate,
  select: { columns: draftColumns },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the draft; stays when it is published.' }),
    content: t.field({
      type: 'ItemContent',
      description: 'Its content, as `saveDraft` takes it.',
      select: { columns: { snapshot: true } },
      resolve: ({ itemType, snapshot }) => asInput(itemType, snapshot),
    }),
    problems: t.field({
      type: [ContentProblem],
      description: 'What is missing or wrong; empty when it may be submitted.',
      select: { columns: { snapshot: true } },
      resolve: ({ itemType, snapshot }, _args, context) => draftProblems(context, itemType, snapshot),
    }),
    status: t.field({
      type: DraftStatus,
      description: 'How far it is.',
      select: { columns: { status: true } },
      resolve: ({ status }) => status as DraftState,
    }),
    edit: t.exposeInt('edit', { description: 'Counts the times it was saved. Steps and savings name the one they saw.' }),
    baseVersion: t.exposeInt('baseVersion', {
      nullable: true,
      description: 'The published version it began from; null when there was none.',
    }),
    author: t.exposeString('author', { description: `Who began it, ${who}.` }),
    lastSavedBy: t.exposeString('lastSavedBy', { nullable: true, description: `Who saved it last, ${who}.` }),
    lastSavedAt: t.expose('lastSavedAt', { type: 'DateTime', nullable: true, description: 'When it was saved last.' }),
    submittedBy: t.exposeString('submittedBy', { nullable: true, description: `Who submitted it, ${who}; null while nobody did.` }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted; null while it was not.',
    }),
    decidedBy: t.exposeString('decidedBy', {
      nullable: true,
      description: `Who approved or refused it last, ${who}; null while nobody did.`,
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved or refused last; null while it was not.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was refused, or approved past the four eyes; null when nothing was said.',
    }),
    publishAt: t.expose('publishAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it will be published by itself; null: when somebody does.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What changed, in the words of who made it; null when nothing was said.' }),
    previewLinks: t.int({
      description: 'How many links to its preview were made in the last day; `revokePreviewLinks` makes them useless.',
      select: (_args, { now }) => ({ extras: { previewLinkCount: linksAt(now) } }),
      resolve: (draft) => Number(draft.previewLinkCount),
    }),
  }),
});

export const Version = builder.drizzleObject('revisions', {
  variant: 'Version',
  description: 'A version of an item that is, or was, published. Versions are never changed.',
  visibleTo: mayCurate,
  select: { columns: { id: true, itemType: true, version: true } },
  fields: (t) => ({
    version: t.int({ description: 'Counts from 1.', resolve: ({ version }) => version ?? 0 }),
    content: t.field({
      type: 'ItemContent',
      description: 'Its content, as `saveDraft` takes it.',
      select: { columns: { snapshot: true } },
      resolve: ({ itemType, snapshot }) => asInput(itemType, snapshot),
    }),
    author: t.exposeString('author', { description: `Who began it, ${who}.` }),
    lastSavedBy: t.exposeString('lastSavedBy', { nullable: true, description: `Who saved it last, ${who}.` }),
    approvedBy: t.exposeString('decidedBy', {
      nullable: true,
      description: `Who approved it, ${who}; null for what was loaded from files.`,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What changed, in the words of who made it; null when nothing was said.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it became the published version.' }),
  }),
});

export const ItemStep = builder.drizzleObject('itemSteps', {
  name: 'ItemStep',
  description: 'A step that an item took through the workflow. Saving a draft is none.',
  visibleTo: mayCurate,
  select: { columns: { id: true } },
  fields: (t) => ({
    step: t.exposeString('step', { description: 'What was done: `start`, `submit`, `approve`, `publish`, `load` …' }),
    from: t.expose('fromState', { type: ItemState, nullable: true, description: 'The state before; null when the item was made.' }),
    to: t.expose('toState', { type: ItemState, description: 'The state after it.' }),
    version: t.exposeInt('version', { nullable: true, description: 'The version it made; null when it made none.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.exposeString('actor', { description: `Who did it, ${who}, or \`clock\`.` }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null when nothing was said.' }),
  }),
});

/** No node: whose an item is differs per item, and a node is found by its id alone. */
export const Item = builder.drizzleObject('items', {
  name: 'Item',
  description: 'An item as those who look after it see it, whether the public sees it or not.',
  visibleTo: mayCurate,
  select: { columns: itemColumns },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for every step of the workflow.' }),
    type: t.expose('type', { type: ItemType, description: 'Of which kind it is.' }),
    slug: t.string({ description: 'The address it has, or will have.', resolve: ({ type, key }) => slugOfKey(type, key) }),
    title: t.exposeString('title', { description: 'Its title, name or label: of what is published, else of the draft.' }),
    state: t.expose('state', { type: ItemState, description: 'Where it is.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When its state, its published version or its draft last changed.' }),
    reviewBy: t.expose('reviewBy', {
      type: 'Date',
      nullable: true,
      description: 'By when somebody should look whether it still holds; null when nobody set a day.',
    }),
    purgeAt: t.expose('purgeAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is removed for good; null unless it is deleted.',
    }),
    farewell: t.exposeString('farewell', {
      nullable: true,
      description: 'What its old address tells visitors; null unless it is archived with one.',
    }),
    region: t.field({
      type: ItemReference,
      nullable: true,
      description: 'The inspiration region it belongs to, itself for a region; null when it is national.',
      select: { with: { region: true } },
      resolve: ({ region }) => region && { type: region.type, slug: slugOfKey(region.type, region.key), title: region.title },
    }),
    pointer: t.field({
      type: ItemReference,
      nullable: true,
      description: 'Where visitors of an archived item are sent; null when there is no such place.',
      select: { with: { pointer: true } },
      resolve: ({ pointer }) => pointer && { type: pointer.type, slug: slugOfKey(pointer.type, pointer.key), title: pointer.title },
    }),
    draft: t.relation('openRevision', { type: Draft, nullable: true, description: 'What is being worked on; null when nothing is.' }),
    versions: t.relatedConnection('versions', {
      type: Version,
      totalCount: true,
      query: { orderBy: { version: 'desc' } },
      description: 'Every version that was published, the latest first.',
    }),
    steps: t.relatedConnection('steps', {
      totalCount: true,
      query: { orderBy: { id: 'desc' } },
      description: 'What happened to it, the latest first.',
    }),
    allowedSteps: t.field({
      type: [WorkflowStep],
      description: 'What you may do with it now.',
      select: { with: { openRevision: { columns: { status: true, savedBy: true, submittedBy: true } } } },
      resolve: ({ state, openRevision }, _args, { viewer }) =>
        stepsFor(viewer, { state, draft: (openRevision?.status ?? 'none') as DraftState }).filter((step) => {
          if (!openRevision) return true;
          if (step === 'approve') return mayPassFourEyes(viewer) || !hasOwnHand(actorOf(viewer), openRevision);
          return step !== 'discard' || state !== 'draft' || mayThrowAway(viewer, actorOf(viewer), openRevision);
        }),
    }),
  }),
});
