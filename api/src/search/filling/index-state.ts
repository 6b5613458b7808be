import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { type DeadLetter, deadLetters } from './dead-letters.ts';
import type { Drift } from './drift.ts';
import type { Refusal } from './fill-worker.ts';
import type { SearchFilling } from './filling.ts';
import { FILL, REBUILD } from './queues.ts';
import { lastRebuild, type Rebuild } from './rebuilds.ts';

const SearchIndexDrift = builder.objectRef<Drift>('SearchIndexDrift').implement({
  description: 'In what the index differs from what is published. All zero and empty: it is in step.',
  fields: (t) => ({
    missing: t.int({ description: 'Published, and not in the index.', resolve: ({ missing }) => missing.length }),
    extra: t.int({ description: 'In the index, and no longer published.', resolve: ({ extra }) => extra.length }),
    stale: t.int({ description: 'In the index as they were before.', resolve: ({ stale }) => stale.length }),
    settings: t.exposeStringList('settings', {
      description: 'Names of the settings that are not as they should be; `index` when there is no index at all.',
    }),
  }),
});

const SearchRebuildOutcome = enumOf('SearchRebuildOutcome', 'How making the index anew ended.', {
  finished: 'The new index is in place.',
  failed: 'It failed; the old index stayed.',
  interrupted: 'The process that did it was ended; the old index stayed.',
});

const SearchRebuild = builder.objectRef<Rebuild>('SearchRebuild').implement({
  description: 'One time that the index was made anew.',
  fields: (t) => ({
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended; null while it goes on.' }),
    documents: t.exposeInt('documents', { description: 'How many documents there were when it began.' }),
    done: t.exposeInt('done', { description: 'How many documents are in the new index so far.' }),
    outcome: t.expose('outcome', { type: SearchRebuildOutcome, nullable: true, description: 'How it ended; null while it goes on.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it failed, in a Dutch sentence; null when it did not.' }),
  }),
});

const SearchDeadLetterKind = enumOf('SearchDeadLetterKind', 'Why a change is not in the index.', {
  outage: 'The engine could not be reached or could not do it. It is tried again by itself when that is over.',
  refused: 'The engine does not want this document. Somebody has to look.',
  'no-index': 'There was no index. It is tried again by itself.',
});

const SearchRefusal = builder.objectRef<Refusal>('SearchRefusal').implement({
  description: 'An item that the engine does not want.',
  fields: (t) => ({
    item: t.exposeID('item', { description: 'The id of the item. Not a global id.' }),
    reason: t.exposeString('reason', { description: 'Why, in a Dutch sentence.' }),
  }),
});

const SearchDeadLetter = builder.objectRef<DeadLetter>('SearchDeadLetter').implement({
  description: 'A change that could not be put into the index after the last try.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To hand to `retrySearchIndexing`. Not a global id.' }),
    items: t.exposeIDList('items', { description: 'Ids of the items that are not in the index as they are now. Not global ids.' }),
    refused: t.expose('refused', {
      type: [SearchRefusal],
      description:
        'The items that the engine does not want, each with why. Empty unless it refused some; what changed together with them is in the index.',
    }),
    kind: t.expose('kind', { type: SearchDeadLetterKind, description: 'What kind of reason it is.' }),
    reason: t.exposeString('reason', { description: 'Why, in a Dutch sentence.' }),
    retries: t.exposeInt('retries', { description: 'How often it was tried again.' }),
    diedAt: t.expose('diedAt', { type: 'DateTime', description: 'When it was given up.' }),
  }),
});

/** How the index is doing; what it takes to tell is asked when a field is asked. */
export const SearchIndexState = builder.objectRef<{ filling: SearchFilling }>('SearchIndexState').implement({
  description: 'How the index of the search engine is doing.',
  fields: (t) => ({
    reachable: t.boolean({
      description: 'Whether the engine answers and lets the hub do its work.',
      resolve: ({ filling }) => filling.isReachable(),
    }),
    engineVersion: t.string({
      nullable: true,
      description: 'The version of Meilisearch; null when it does not answer, or does not tell it to a key that is only for our indexes.',
      resolve: ({ filling }) => filling.version(),
    }),
    drift: t.field({
      type: SearchIndexDrift,
      nullable: true,
      complexity: 500,
      description: 'In what the index differs from what is published. Compares every document; null when the engine can not be asked.',
      resolve: ({ filling }) => filling.drift().catch(() => null),
    }),
    queueLength: t.int({ description: 'Changes that are on their way to the index.', resolve: ({ filling }) => filling.jobs.count(FILL) }),
    rebuildWaiting: t.boolean({
      description: 'Whether the index is about to be made anew, or is being made.',
      resolve: async ({ filling }) => (await filling.jobs.count(REBUILD)) > 0,
    }),
    lastRebuild: t.field({
      type: SearchRebuild,
      nullable: true,
      description: 'The last time that the index was made anew, or the time that goes on; null when there never was one.',
      resolve: (_state, _args, { db }) => lastRebuild(db),
    }),
    deadLetterCount: t.int({
      description: 'How many changes could not be put into the index.',
      resolve: async (_state, _args, { db }) => (await deadLetters(db, 1)).count,
    }),
    deadLetters: t.field({
      type: [SearchDeadLetter],
      args: { first: t.arg.int({ required: false, description: `How many at most, 1–${LIMITS.page}; ${LIMITS.defaultPage} by default.` }) },
      description: 'What could not be put into the index, the latest first.',
      resolve: async (_state, { first }, { db }) =>
        (await deadLetters(db, Math.max(1, Math.min(first ?? LIMITS.defaultPage, LIMITS.page)))).letters,
    }),
  }),
});
