import { ask, graphql } from '../../api.ts';
import type { Choice } from '../../forms/fields.ts';
import type { Me } from '../ask-as.ts';
import { eventNames, type Webhook } from './webhooks.ts';

type EventType = Webhook['types'][number];

const RegionsDocument = graphql(`
  query WebhookRegions {
    inspirationRegions(first: 100) { nodes { id slug name } }
  }
`);

/** The page of one webhook. */
export const webhookHref = (id: string): string => `/redactie/webhooks/${encodeURIComponent(id)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const isEventType = (text: string): text is EventType => Object.hasOwn(eventNames, text);

/** What somebody may be told of. Requests to the expert pool belong to no region, so only who is told of everything is told of those. */
export const eventChoices = (isOfRegion: boolean): Choice[] =>
  (Object.keys(eventNames) as EventType[])
    .filter((type) => !isOfRegion || !type.startsWith('EXPERT_REQUEST'))
    .map((type) => ({ value: type, label: capital(eventNames[type]) }));

/** The regions of whose items one may be told: of a region editor the own ones. Only those that are on the site. */
export async function regionChoices({ role, regions }: Me): Promise<Choice[]> {
  const { inspirationRegions } = await ask(RegionsDocument, {});
  const own = new Set(regions.map(({ slug }) => slug));
  return inspirationRegions.nodes
    .filter(({ slug }) => role === 'ADMINISTRATOR' || own.has(slug))
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'nl'));
}
