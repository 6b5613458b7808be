import { schema } from '@kennishub/db';
import { z } from 'zod';
import { errorResponse } from '../http/answer.ts';
import { cloudEventType } from './cloud-event.ts';
import { dataSchemaAddress, SCHEMA_VERSION } from './schema-address.ts';

const item = {
  itemType: z.enum(schema.itemTypes).describe('The kind of item.'),
  itemId: z.uuid().describe('The id of the item.'),
};
const place = {
  slug: z.string().describe('Its address within its kind; of a term within its vocabulary.'),
  vocabulary: z.enum(schema.vocabularies).optional().describe('Of a term: its vocabulary.'),
  address: z.url().nullable().describe('The page of the item; null for what has none of its own.'),
};
const version = z.int().min(1).describe('The version that was published.');
const request = {
  requestId: z.uuid().describe('The id of the request.'),
  reference: z.string().describe('The number by which requester and desk name the request.'),
};

/** What the `data` of each event holds. May get more fields, so programs leave alone what they do not know. */
export const eventData = {
  'item.published': z.looseObject({ ...item, ...place, version }),
  'item.changed': z.looseObject({ ...item, ...place, version }),
  'item.unpublished': z.looseObject({ ...item, ...place }),
  'item.archived': z.looseObject({ ...item, ...place }),
  'draft.submitted': z.looseObject(item),
  'draft.decided': z.looseObject({ ...item, decision: z.enum(['approved', 'refused']).describe('What was decided.') }),
  'draft.withdrawn': z.looseObject({
    ...item,
    way: z.enum(['withdrawn', 'discarded', 'deleted']).describe('Taken back by its writer, thrown away, or put in the bin with its item.'),
  }),
  'expert-request.received': z.looseObject(request),
  'expert-request.withdrawn': z.looseObject(request),
  test: z.looseObject({}),
} satisfies Record<schema.EventType | 'test', z.ZodObject>;

type Told = keyof typeof eventData;
const isTold = (type: string): type is Told => Object.hasOwn(eventData, type);

/** `GET /event-schemas/1/item.published.json`: what the `data` of an event holds, as a JSON schema (2020-12), for everybody. */
export function eventSchemaAt(pathname: string, apiUrl: string): Response {
  const [, number, type = ''] = /^\/event-schemas\/(\d{1,3})\/([a-z.-]+)\.json$/.exec(pathname) ?? [];
  if (Number(number) !== SCHEMA_VERSION || !isTold(type)) return errorResponse(404, 'Dit schema is er niet.', 'NOT_FOUND');
  const described = {
    $id: dataSchemaAddress(apiUrl, type),
    title: `The data of ${cloudEventType(type)}`,
    ...z.toJSONSchema(eventData[type]),
  };
  return new Response(JSON.stringify(described, null, 2), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
