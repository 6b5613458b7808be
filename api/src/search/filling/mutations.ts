import { newId } from '@kennishub/db';
import { actorOf, forbidden } from '../../access/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type NotAllowed, type NotFound, notAllowed, notFound } from '../../graphql/errors.ts';
import { isUuid } from '../../graphql/is-uuid.ts';
import * as problems from '../../graphql/problems.ts';
import { retryDeadLetters } from './dead-letters.ts';
import { isInStep } from './drift.ts';
import type { SearchFilling } from './filling.ts';
import { SearchIndexState } from './index-state.ts';
import { mayTendIndex } from './policy.ts';
import { REBUILD } from './queues.ts';

const RebuildSearchIndexInput = builder.inputType('RebuildSearchIndexInput', {
  description: 'Whether the index is made anew in any case.',
  fields: (t) => ({
    onlyIfNeeded: t.boolean({ description: 'Do nothing when the index is in step with what is published. Default false.' }),
  }),
});

const RetrySearchIndexingInput = builder.inputType('RetrySearchIndexingInput', {
  description: 'What is tried again.',
  fields: (t) => ({
    deadLetters: t.idList({ description: 'Ids as `searchIndexState.deadLetters` gives them; left out or null: all of them.' }),
  }),
});

const RebuildSearchIndexAnswer = builder.unionType('RebuildSearchIndexAnswer', {
  description: 'What comes of asking to make the index anew.',
  types: [SearchIndexState, problems.NotAllowed],
  resolveType: problems.typeOfAnswer(() => 'SearchIndexState'),
});

const RetrySearchIndexingAnswer = builder.unionType('RetrySearchIndexingAnswer', {
  description: 'What comes of asking to try again.',
  types: [SearchIndexState, problems.NotFound, problems.NotAllowed],
  resolveType: problems.typeOfAnswer(() => 'SearchIndexState'),
});

/** Who may not gets an error; a hub without an engine gets a problem. */
function fillingFor({ viewer, filling }: Context): SearchFilling | NotAllowed {
  if (!mayTendIndex(viewer)) throw forbidden();
  return (
    filling ??
    notAllowed('Deze hub zoekt in de database zelf. Er is geen index om te vullen.', 'Stel MEILI_URL in als u Meilisearch wilt gebruiken.')
  );
}

async function rebuild(context: Context, onlyIfNeeded: boolean): Promise<{ filling: SearchFilling } | NotAllowed> {
  const filling = fillingFor(context);
  if ('problem' in filling) return filling;
  const { db, viewer, now } = context;
  // An engine that can't be asked counts as not in step: the job waits until it is back.
  const inStep = onlyIfNeeded && (await filling.drift().then(isInStep, () => false));
  if (inStep) return { filling };
  await db.transaction(async (tx) => {
    const job = await filling.jobs.send(tx as Context['db'], REBUILD, { by: actorOf(viewer) });
    if (!job) return;
    await recordAudit(tx as Context['db'], {
      at: now,
      actor: actorOf(viewer),
      action: 'search-index.rebuild-asked',
      itemType: 'search-index',
      itemId: job,
      details: { onlyIfNeeded },
    });
  });
  return { filling };
}

async function retry(context: Context, ids: readonly string[] | null): Promise<{ filling: SearchFilling } | NotFound | NotAllowed> {
  const filling = fillingFor(context);
  if ('problem' in filling) return filling;
  const known = ids?.filter(isUuid);
  const letters = known?.length === 0 ? 0 : await retryDeadLetters(filling.jobs.boss, known);
  if (ids && letters === 0)
    return notFound('Wij vinden geen van deze wijzigingen bij wat mislukt is.', 'Vraag de lijst opnieuw op: misschien zijn ze al gelukt.');
  const { db, viewer, now } = context;
  await recordAudit(db, {
    at: now,
    actor: actorOf(viewer),
    action: 'search-index.retry-asked',
    itemType: 'search-index',
    itemId: known?.[0] ?? newId(),
    details: { letters },
  });
  return { filling };
}

builder.mutationFields((t) => ({
  rebuildSearchIndex: t.field({
    type: RebuildSearchIndexAnswer,
    nullable: true,
    description:
      'Has the index of the search engine made anew from what is published. Answers at once; `lastRebuild` tells how far it is. Searching goes on meanwhile. Only for administrators.',
    args: { input: t.arg({ type: RebuildSearchIndexInput, required: true, description: 'Whether in any case.' }) },
    resolve: (_root, { input }, context) => rebuild(context, input.onlyIfNeeded ?? false),
  }),
  retrySearchIndexing: t.field({
    type: RetrySearchIndexingAnswer,
    nullable: true,
    description: 'Tries again what could not be put into the index after the last try. Only for administrators.',
    args: { input: t.arg({ type: RetrySearchIndexingInput, required: true, description: 'What.' }) },
    resolve: (_root, { input }, context) => retry(context, input.deadLetters?.map(String) ?? null),
  }),
}));
