import { graphql, type ResultOf, type VariablesOf } from '../../api.ts';
import { formatDate, formatTime } from '../../dates.ts';
import { readCursor } from '../../filters/address.ts';
import { askAs, type Me, NotForYou } from '../ask-as.ts';

const WebhooksDocument = graphql(`
  query EditorialWebhooks {
    webhooks(first: 100) {
      totalCount
      nodes { id url types waiting pausedAt pauseReason lastDeliveredAt createdAt consents mostPerMinute region { name } }
    }
  }
`);
const DeliveriesDocument = graphql(`
  query EditorialDeliveries($webhook: ID!, $status: WebhookDeliveryStatus, $after: String) {
    webhookDeliveries(webhook: $webhook, status: $status, first: 50, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id eventType kind status createdAt endedAt nextTryAt tries attempts { at status problem } }
    }
  }
`);
const ReplayDocument = graphql(`
  mutation ReplayDelivery($input: ReplayDeliveryInput!) { answer: replayDelivery(input: $input) { __typename ... on Problem { message next } } }
`);
const TestDocument = graphql(`
  mutation SendTestEvent($input: WebhookInput!) { answer: sendTestEvent(input: $input) { __typename ... on Problem { message next } } }
`);

type Visit = Parameters<typeof askAs>[0];
export type Webhook = NonNullable<ResultOf<typeof WebhooksDocument>['webhooks']>['nodes'][number];
export type Deliveries = NonNullable<ResultOf<typeof DeliveriesDocument>['webhookDeliveries']>;
type Delivery = Deliveries['nodes'][number];
type DeliveryStatus = NonNullable<VariablesOf<typeof DeliveriesDocument>['status']>;

/** Webhooks are for administrators and region editors; for others the page is not there. */
export function refuseOthers({ role }: Me): void {
  if (role !== 'ADMINISTRATOR' && role !== 'REGION_EDITOR') throw new NotForYou();
}

/** The addresses that are told what happens, the oldest first. Throws what `askAs` throws. */
export async function askWebhooks(visit: Visit): Promise<Webhook[]> {
  const { webhooks } = await askAs(visit, WebhooksDocument, {});
  if (webhooks === null) throw new Error('The api gave no webhooks.');
  return webhooks.nodes;
}

/** What was sent to one of them, the latest first; null when there is no such webhook. Throws what `askAs` throws. */
export const askDeliveries = async (visit: Visit, webhook: string, status: DeliveryStatus | null): Promise<Deliveries | null> =>
  (await askAs(visit, DeliveriesDocument, { webhook, status, after: readCursor(visit.url.searchParams) })).webhookDeliveries;

/** Sends a delivery once more, or an event to try. Why not, when it could not be, else null. Throws what `askAs` throws. */
export async function sendAgain(visit: Visit, { delivery, webhook }: { delivery: string; webhook: string }): Promise<string | null> {
  const { answer } =
    delivery === ''
      ? await askAs(visit, TestDocument, { input: { id: webhook } })
      : await askAs(visit, ReplayDocument, { input: { id: delivery } });
  if (answer === null) throw new Error('The api did not say what came of sending.');
  return 'message' in answer ? [answer.message, answer.next].filter(Boolean).join(' ') : null;
}

/** What a webhook is told of, in words. */
export const eventNames: Readonly<Record<Webhook['types'][number], string>> = {
  ITEM_PUBLISHED: 'op de site gezet',
  ITEM_CHANGED: 'gewijzigd op de site',
  ITEM_UNPUBLISHED: 'van de site gehaald',
  ITEM_ARCHIVED: 'gearchiveerd',
  DRAFT_SUBMITTED: 'concept aangeboden',
  DRAFT_DECIDED: 'over een concept besloten',
  DRAFT_WITHDRAWN: 'concept teruggenomen of weggegooid',
  EXPERT_REQUEST_RECEIVED: 'expertaanvraag binnen',
  EXPERT_REQUEST_WITHDRAWN: 'expertaanvraag ingetrokken',
};

export const deliveryNames: Readonly<Record<DeliveryStatus, string>> = {
  WAITING: 'wacht',
  DELIVERED: 'aangekomen',
  SKIPPED: 'overgeslagen',
};

export const statuses = Object.keys(deliveryNames) as DeliveryStatus[];

/** Which deliveries are asked for in the address; null for all. */
export const statusIn = (params: URLSearchParams): DeliveryStatus | null => statuses.find((one) => one === params.get('stand')) ?? null;

export const momentLine = (at: string): string => `${formatDate(at)}, ${formatTime(at)}`;

export const arrivedLine = (at: string | null): string => (at === null ? 'nog niets aangekomen' : `laatst aangekomen op ${momentLine(at)}`);

/** What it is told of, in a line. */
export function typesLine(types: Webhook['types']): string {
  const line = types.map((type) => eventNames[type]).join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** What its address said when it was asked whether it wants to be told. */
export function consentLine({ consents, mostPerMinute }: Pick<Webhook, 'consents' | 'mostPerMinute'>): string {
  if (consents === null) return 'nog niet gevraagd of het berichten wil, of gaf geen antwoord';
  if (!consents) return 'zei niet dat het berichten wil, en krijgt er 12 per minuut';
  return mostPerMinute === null ? 'wil berichten, zo veel als er zijn' : `wil berichten, hoogstens ${mostPerMinute} per minuut`;
}

/** Why a delivery was made, when it is not that something happened. */
export const kindWords: Readonly<Record<Delivery['kind'], string | null>> = { EVENT: null, REPLAY: 'opnieuw verstuurd', TEST: null };

/** `nl.kennishub.item.published` in the words for it; what is new here keeps its own name. */
export const eventName = (eventType: string): string =>
  (eventType === 'nl.kennishub.test' ? 'bericht om te proberen' : undefined) ??
  (eventNames as Readonly<Record<string, string>>)[eventType.split('.').slice(2).join('_').replaceAll('-', '_').toUpperCase()] ??
  eventType;
