import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { readGlobalId } from '../graphql/node.ts';
import { addWebhook } from './add.ts';
import { AddWebhookAnswer, ChangeWebhookAnswer, RemoveWebhookAnswer, ReplayAnswer, RotateWebhookSecretAnswer } from './answers.ts';
import { changeWebhook, removeWebhook, rotateSecret } from './change.ts';
import { AddWebhookInput, ChangeWebhookInput, ReplayDeliveryInput, ReplayEventsInput, WebhookInput } from './inputs.ts';
import { mayTendWebhooks } from './policy.ts';
import { replayDelivery, replayEvents, sendTest } from './replay.ts';
import type { Tender } from './tender.ts';

const forWhom = 'Only for administrators, and for region editors as to their own regions.';

function tender(context: Context): Tender {
  if (!mayTendWebhooks(context.viewer)) throw forbidden();
  return context;
}

/** The id of a region behind its global id; null when none is given, undefined when it is no region's. */
function regionOf(given: string | number | null | undefined): string | null | undefined {
  if (given === null || given === undefined) return null;
  const { typename, id } = readGlobalId(String(given));
  return typename === 'InspirationRegion' && isUuid(id) ? id : undefined;
}

builder.mutationFields((t) => ({
  addWebhook: t.field({
    type: AddWebhookAnswer,
    nullable: true,
    description: `Adds an address that is told what happens from now on, and shows once what its events are signed with. ${forWhom}`,
    args: { input: t.arg({ type: AddWebhookInput, required: true, description: 'Who is told of what.' }) },
    resolve: (_root, { input }, context) =>
      addWebhook(tender(context), { url: input.url, types: input.types, regionId: regionOf(input.region) }),
  }),
  changeWebhook: t.field({
    type: ChangeWebhookAnswer,
    nullable: true,
    description: `Changes what a webhook is told of and where, stops it, or sets it going again. ${forWhom}`,
    args: { input: t.arg({ type: ChangeWebhookInput, required: true, description: 'Which one, and what is new.' }) },
    resolve: (_root, { input }, context) => changeWebhook(tender(context), { ...input, id: String(input.id), skip: input.skip ?? false }),
  }),
  removeWebhook: t.field({
    type: RemoveWebhookAnswer,
    nullable: true,
    description: `Takes a webhook away with all its deliveries. ${forWhom}`,
    args: { input: t.arg({ type: WebhookInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => removeWebhook(tender(context), String(input.id)),
  }),
  rotateWebhookSecret: t.field({
    type: RotateWebhookSecretAnswer,
    nullable: true,
    description: `Gives a webhook a new secret and shows it once; the former one signs as well for 24 hours. ${forWhom}`,
    args: { input: t.arg({ type: WebhookInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => rotateSecret(tender(context), String(input.id)),
  }),
  sendTestEvent: t.field({
    type: ReplayAnswer,
    nullable: true,
    description: `Sends a webhook an event of the type \`nl.kennishub.test\`, to see whether it arrives. ${forWhom}`,
    args: { input: t.arg({ type: WebhookInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => sendTest(tender(context), String(input.id)),
  }),
  replayDelivery: t.field({
    type: ReplayAnswer,
    nullable: true,
    description: `Sends one event again, with the same id. ${forWhom}`,
    args: { input: t.arg({ type: ReplayDeliveryInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => replayDelivery(tender(context), String(input.id)),
  }),
  replayEvents: t.field({
    type: ReplayAnswer,
    nullable: true,
    description: `Sends a webhook again all that happened since a moment, in order, with the same ids; a thousand events at most. ${forWhom}`,
    args: { input: t.arg({ type: ReplayEventsInput, required: true, description: 'To which one, and since when.' }) },
    resolve: (_root, { input }, context) => replayEvents(tender(context), { id: String(input.id), since: input.since }),
  }),
}));
