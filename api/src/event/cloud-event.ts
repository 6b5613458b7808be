import type { schema } from '@kennishub/db';
import { dataSchemaAddress } from './schema-address.ts';

/** An event as it was told. Kept with a delivery, because the event itself is forgotten after thirty days. */
export type ToldEvent = {
  id: string;
  number: number;
  type: schema.EventType;
  itemType: schema.ItemType | null;
  itemId: string;
  regionId: string | null;
  data: Record<string, string | number | null>;
  /** ISO 8601. */
  at: string;
};

/** An event in the JSON form of CloudEvents 1.0, as the NL GOV profile wants it. */
export type CloudEvent = {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  /** When it was noted, which is when the change was made. */
  time: string;
  /** Its place in the order of events, in sixteen digits, so that it sorts as text. Grows; numbers that one is not told of are left out. */
  sequence: string;
  datacontenttype: 'application/json';
  /** Where the JSON schema of `data` is. */
  dataschema: string;
  data: Record<string, string | number | null>;
};

/** Which hub speaks: `source` is its urn, `siteUrl` and `apiUrl` how the public reaches the site and the api, without a slash at the end. */
export type Sender = { source: string; siteUrl: string; apiUrl: string };

/** Words after the name of the data source, as the profile has it: `nl.kennishub.item.published`. */
export const cloudEventType = (type: string): string => `nl.kennishub.${type}`;

export function cloudEventOf(event: Omit<ToldEvent, 'type'> & { type: string }, { source, siteUrl, apiUrl }: Sender): CloudEvent {
  const { path, ...data } = event.data;
  const [kind] = event.type.split('.');
  return {
    specversion: '1.0',
    id: event.id,
    source,
    type: cloudEventType(event.type),
    subject: `${event.itemType ?? kind}/${event.itemId}`,
    time: event.at,
    sequence: String(event.number).padStart(16, '0'),
    datacontenttype: 'application/json',
    dataschema: dataSchemaAddress(apiUrl, event.type),
    data: {
      ...(event.itemType ? { itemType: event.itemType, itemId: event.itemId } : kind === 'expert-request' && { requestId: event.itemId }),
      ...data,
      ...(path !== undefined && { address: path === null ? null : `${siteUrl}${path}` }),
    },
  };
}
