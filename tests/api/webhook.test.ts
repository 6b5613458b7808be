import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { revokeToken } from '@kennishub/api/access/index.ts';
import { eventData, eventSchemaAt } from '@kennishub/api/event/data-schemas.ts';
import type { Happened } from '@kennishub/api/event/happened.ts';
import { tell, tellAll } from '@kennishub/api/event/tell.ts';
import { enumName } from '@kennishub/api/graphql/enums.ts';
import { createApiServer } from '@kennishub/api/http/server.ts';
import { type Deliverer, deliverNext } from '@kennishub/api/webhook/deliver.ts';
import { forgetOldDeliveries } from '@kennishub/api/webhook/forget.ts';
import { openReceivers, startDelivering } from '@kennishub/api/webhook/index.ts';
import { RATE_WITHOUT_CONSENT, RETRY_AFTER } from '@kennishub/api/webhook/limits.ts';
import { seal, sealingKey, unseal } from '@kennishub/api/webhook/seal.ts';
import { spread } from '@kennishub/api/webhook/spread.ts';
import { newId, rowsOf, schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import type { TestPerson } from '../support/people.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';

const start = new Date();
let now = start;
const setNow = (next: Date): void => {
  now = next;
  hub.setNow(next);
};
const later = (seconds: number): void => setNow(new Date(now.getTime() + seconds * 1_000));

let hub: TestHub;
let receiver: Receiver;
let deliverer: Deliverer;
let admin: TestPerson;
let regions: { id: string; globalId: string }[];
beforeAll(async () => {
  hub = await openHub(start);
  receiver = await openReceiver();
  const sender = { source: 'urn:nld:test', siteUrl: 'https://hub.test', apiUrl: 'http://api.test' };
  const key = sealingKey('a key that only tests have, and nobody else');
  const receivers = openReceivers({ local: true, within: 2_000 });
  deliverer = { db: hub.db, now: () => now, sender, sealingKey: key, receivers };
  admin = await hub.personWith({ role: 'administrator' });
  const found = await hub.query<{ inspirationRegions: { nodes: { id: string }[] } }>('{ inspirationRegions(first: 2) { nodes { id } } }');
  regions = found.data.inspirationRegions.nodes.map(({ id }) => ({
    globalId: id,
    id: Buffer.from(id, 'base64').toString().split(':')[1] ?? '',
  }));
});
afterAll(async () => {
  await deliverer.receivers.close();
  await receiver.close();
  await hub.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answers({ status: 204 });
  receiver.asked.length = 0;
  receiver.consentsBy({ 'webhook-allowed-origin': '*' });
  setNow(start);
});
afterEach(() => hub.db.execute(sql`truncate webhooks, events cascade`));

const ask = async <Data = Record<string, Record<string, unknown> & { __typename: string }>>(
  document: string,
  variables: object = {},
  token = admin.token,
) => hub.query<Data>(document, variables, { token });

type Added = { secret: string; webhook: { id: string } };
const addMutation = `mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { __typename
  ... on WebhookSecret { secret webhook { id url types region { slug } pausedAt waiting lastDeliveredAt } }
  ... on InvalidInput { fields { path message } } ... on Problem { message next } } }`;
const add = async (input: object = {}, token = admin.token) =>
  await ask<{ addWebhook: Added & { __typename: string; fields?: { path: string }[] } }>(
    addMutation,
    { input: { url: receiver.url, types: ['ITEM_PUBLISHED', 'EXPERT_REQUEST_RECEIVED'], ...input } },
    token,
  ).then(({ data }) => data.addWebhook);

const selections: Record<string, string> = {
  changeWebhook: '... on WebhookChanged { webhook { id } } ... on InvalidInput { fields { path } }',
  removeWebhook: '... on WebhookRemoved { id }',
  rotateWebhookSecret: '... on WebhookSecret { secret }',
};
const mutate = async (name: string, inputType: string, input: object, token = admin.token) =>
  (
    await ask<Record<string, { __typename: string; count?: number; secret?: string }>>(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${selections[name] ?? '... on WebhookReplayed { count }'} ... on Problem { message } } }`,
      { input },
      token,
    )
  ).data[name];

const item = (regionId: string | null = null): Extract<Happened, { version: number }>['item'] => ({
  id: newId(),
  type: 'pilot',
  key: 'oudewater-de-schakels',
  regionId,
});
const publish = async (version = 1, regionId: string | null = null): Promise<void> => {
  await hub.db.transaction((tx) => tell(tx, { type: 'item.published', item: item(regionId), version }, now));
};
const deliver = async (): Promise<void> => {
  await spread(hub.db, now);
  while (await deliverNext(deliverer));
};
const versions = () => receiver.received.map(({ event }) => event.data['version']);

const deliveriesQuery = `query ($webhook: ID!, $status: WebhookDeliveryStatus) { webhookDeliveries(webhook: $webhook, status: $status) { totalCount nodes {
  id kind eventId eventType status tries nextTryAt endedAt attempts { status answer problem duration } } } }`;
type Delivery = {
  id: string;
  kind: string;
  status: string;
  tries: number;
  nextTryAt: string | null;
  attempts: { status: number | null; answer: string | null; problem: string | null }[];
};
const deliveries = async (webhook: string, token = admin.token) =>
  (await ask<{ webhookDeliveries: { totalCount: number; nodes: Delivery[] } }>(deliveriesQuery, { webhook }, token)).data.webhookDeliveries;
const webhooks = async (token = admin.token) =>
  (
    await ask<{
      webhooks: {
        totalCount: number;
        nodes: { id: string; pausedAt: string | null; pauseReason: string | null; waiting: number; lastDeliveredAt: string | null }[];
      };
    }>('{ webhooks { totalCount nodes { id url types pausedAt pauseReason waiting lastDeliveredAt } } }', {}, token)
  ).data.webhooks;

describe('what is sent', () => {
  test('is a CloudEvent, signed so that the library and a few lines of one’s own agree', async () => {
    const { secret } = await add();
    await publish(3);
    await deliver();
    const [{ headers, body, event }] = receiver.received as [Receiver['received'][number]];
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(event).toEqual({
      specversion: '1.0',
      id: headers['webhook-id'],
      source: 'urn:nld:test',
      type: 'nl.kennishub.item.published',
      subject: expect.stringMatching(/^pilot\/[0-9a-f-]{36}$/),
      time: now.toISOString(),
      sequence: expect.stringMatching(/^\d{16}$/),
      datacontenttype: 'application/json',
      dataschema: 'http://api.test/event-schemas/1/item.published.json',
      data: {
        itemType: 'pilot',
        itemId: expect.any(String),
        slug: 'oudewater-de-schakels',
        version: 3,
        address: 'https://hub.test/praktijken/oudewater-de-schakels',
      },
    });
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(event);
    const signed = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
  });

  test('holds nothing personal of a request, nor a word of its question', async () => {
    await add();
    const asked = {
      idempotencyKey: crypto.randomUUID(),
      question: 'Hoe brengen wij scholen en gemeenten aan één tafel, vraagt de kwantumschool zich af?',
      areaCode: 'JZ19',
      themes: [],
      organisation: 'Kwantumschool',
      name: 'Vera Voorbeeld',
      email: 'vera@kwantumschool.nl',
    };
    const { data } = await ask<{ requestExpert: { __typename: string } }>(
      'mutation ($input: RequestExpertInput!) { requestExpert(input: $input) { __typename ... on Problem { message } ... on InvalidInput { fields { path message } } } }',
      { input: asked },
    );
    expect(data.requestExpert).toEqual({ __typename: 'ExpertRequestReceipt' });
    await deliver();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(['nl.kennishub.expert-request.received']);
    expect(receiver.received[0]?.event.data).toEqual({ requestId: expect.any(String), reference: expect.stringMatching(/^EA-/) });
    expect(receiver.received[0]?.body).not.toMatch(/kwantum|vera/i);
  });

  test('holds what its schema says, which everybody can get', async () => {
    await add({ types: Object.values(schema.eventTypes).map(enumName) });
    const { key: _key, ...draft } = item();
    const request = { id: newId(), reference: 'EA-2026-0001' };
    const term = { id: newId(), type: 'term' as const, key: 'theme:home-sitters', regionId: null };
    const all: Happened[] = [
      { type: 'item.published', item: item(), version: 1 },
      { type: 'item.changed', item: term, version: 2 },
      { type: 'item.unpublished', item: { ...term, key: 'partner-type:school' } },
      { type: 'item.archived', item: item() },
      { type: 'draft.submitted', item: draft },
      { type: 'draft.decided', item: draft, decision: 'refused' },
      { type: 'draft.withdrawn', item: draft, way: 'discarded' },
      { type: 'expert-request.received', request },
      { type: 'expert-request.withdrawn', request },
    ];
    expect(all.map(({ type }) => type)).toEqual(schema.eventTypes);
    await hub.db.transaction((tx) => tellAll(tx, all, now));
    await deliver();
    expect(receiver.received).toHaveLength(all.length);
    for (const { event } of receiver.received) {
      const { pathname } = new URL(event.dataschema);
      const answer = eventSchemaAt(pathname, 'http://api.test');
      expect(answer.headers.get('content-type')).toContain('application/schema+json');
      const described = (await answer.json()) as { $id: string; $schema: string; properties: object };
      expect(described).toMatchObject({ $id: event.dataschema, $schema: 'https://json-schema.org/draft/2020-12/schema' });
      expect(eventData[event.type.replace('nl.kennishub.', '') as keyof typeof eventData].safeParse(event.data).error).toBeUndefined();
      // Nothing more is sent than is said.
      expect(Object.keys(event.data).filter((field) => !(field in described.properties))).toEqual([]);
    }
    for (const unknown of ['/event-schemas/1/item.eaten.json', '/event-schemas/2/item.published.json', '/event-schemas/1/toString.json'])
      expect(eventSchemaAt(unknown, 'http://api.test').status).toBe(404);
  });

  test('comes in the order of the commits, whatever the answers, and nothing is lost', async () => {
    await add();
    receiver.answers({ status: 204 }, { status: 500 }, { status: 503 }, { status: 204 });
    for (const version of [1, 2, 3, 4]) await publish(version);
    await deliver();
    expect(versions()).toEqual([1, 2]);
    later(4);
    await deliver();
    expect(versions()).toEqual([1, 2]);
    later(1);
    await deliver();
    later(30);
    await deliver();
    expect(versions()).toEqual([1, 2, 2, 2, 3, 4]);
    expect((await webhooks()).nodes).toMatchObject([{ waiting: 0, pausedAt: null, lastDeliveredAt: now.toISOString() }]);
    const sequences = receiver.received.map(({ event }) => event.sequence);
    expect(sequences).toEqual(sequences.toSorted());
  });

  test('is nothing of a change that was undone, and nothing from before the webhook', async () => {
    await publish(1);
    await add();
    await hub.db
      .transaction(async (tx) => {
        await tell(tx, { type: 'item.published', item: item(), version: 2 }, now);
        throw new Error('undone');
      })
      .catch(() => {});
    await publish(3);
    await deliver();
    expect(versions()).toEqual([3]);
  });

  test('goes to one receiver at a time by one process, and to others meanwhile', async () => {
    const [first, second] = [await add(), await add()];
    expect(first.webhook.id).not.toBe(second.webhook.id);
    for (const version of [1, 2, 3]) await publish(version);
    await spread(hub.db, now);
    const drain = async (): Promise<void> => {
      while (await deliverNext(deliverer));
    };
    await Promise.all([drain(), drain(), drain(), drain()]);
    await drain();
    expect(versions().map(String).toSorted()).toEqual(['1', '1', '2', '2', '3', '3']);
    for (const { webhook } of [first, second])
      expect((await deliveries(webhook.id)).nodes.map(({ status, tries }) => [status, tries])).toEqual(Array(3).fill(['DELIVERED', 1]));
  });

  test('comes by itself when the hub runs, and what is due later too', async () => {
    await add();
    const stop = startDelivering(deliverer, { feed: hub.feed, log: { warn: () => {} } as never });
    await publish(1);
    await receiver.got(1);
    await publish(2);
    await receiver.got(2);
    await stop();
    await publish(3);
    expect(versions()).toEqual([1, 2]);
  });
});

describe('a receiver that does not take it', () => {
  test('is tried again for about a day, and then told no more, with the reason', async () => {
    const { webhook } = await add();
    receiver.answers({ status: 500, body: `Kapot\0. ${'x'.repeat(5_000)}` });
    await publish();
    await deliver();
    for (const seconds of RETRY_AFTER) {
      expect((await webhooks()).nodes[0]?.pausedAt).toBeNull();
      later(seconds);
      await deliver();
    }
    expect(now.getTime() - start.getTime()).toBeGreaterThan(22 * 3_600_000);
    expect(receiver.received).toHaveLength(RETRY_AFTER.length + 1);
    expect((await webhooks()).nodes[0]).toMatchObject({
      pausedAt: now.toISOString(),
      pauseReason: 'Na 11 pogingen kwam een bericht niet aan. De ontvanger heeft een storing (500).',
      waiting: 1,
    });
    const [delivery] = (await deliveries(webhook.id)).nodes;
    expect(delivery).toMatchObject({ status: 'WAITING', tries: 11 });
    expect(delivery?.attempts).toHaveLength(11);
    expect(delivery?.attempts[0]).toMatchObject({ status: 500, problem: 'De ontvanger heeft een storing (500).' });
    expect(delivery?.attempts[0]?.answer).toHaveLength(1_023);

    // What happens meanwhile comes when it is set going again.
    await publish(2);
    await deliver();
    receiver.answers({ status: 204 });
    receiver.received.length = 0;
    expect(await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, paused: false })).toMatchObject({
      __typename: 'WebhookChanged',
    });
    await deliver();
    expect(versions()).toEqual([1, 2]);
  });

  test.each([
    ['says 410', { status: 410 }, 'De ontvanger zegt dat dit adres niet meer bestaat (410).', true],
    [
      'sends us elsewhere',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      'De ontvanger verwijst door (302). Doorverwijzingen volgen wij niet.',
      false,
    ],
    ['says no', { status: 400 }, 'De ontvanger weigert het bericht (400).', false],
    ['says nothing', 'silence', 'De ontvanger gaf niet binnen 2 seconden antwoord.', false],
  ] as const)('and %s', async (_what, reply, problem, final) => {
    const { webhook } = await add();
    receiver.answers(reply);
    await publish();
    await deliver();
    expect((await deliveries(webhook.id)).nodes[0]?.attempts[0]).toMatchObject({ problem });
    expect((await webhooks()).nodes[0]?.pauseReason).toBe(final ? problem : null);
    expect(receiver.received).toHaveLength(1);
  });

  test('and asks to be left alone is left alone', async () => {
    const { webhook } = await add();
    receiver.answers({ status: 429, headers: { 'retry-after': '600' } });
    await publish();
    await deliver();
    expect((await deliveries(webhook.id)).nodes[0]?.nextTryAt).toBe(new Date(now.getTime() + 600_000).toISOString());
  });

  test('can be passed by, so that the others come through', async () => {
    const { webhook } = await add();
    receiver.answers({ status: 400 }, { status: 204 });
    await publish(1);
    await publish(2);
    await deliver();
    await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, skip: true });
    await deliver();
    expect(versions()).toEqual([1, 2]);
    expect((await deliveries(webhook.id)).nodes.map(({ status }) => status).toSorted()).toEqual(['DELIVERED', 'SKIPPED']);
  });
});

describe('an address is asked whether it wants to be told', () => {
  const consent = async () =>
    (
      await ask<{ webhooks: { nodes: { consents: boolean | null; mostPerMinute: number | null }[] } }>(
        '{ webhooks { nodes { consents mostPerMinute } } }',
      )
    ).data.webhooks.nodes[0];

  test('before the first event, by the name under which all of them come', async () => {
    await add();
    expect(await consent()).toEqual({ consents: null, mostPerMinute: null });
    await publish(1);
    await publish(2);
    await deliver();
    expect(receiver.asked).toMatchObject([{ 'webhook-request-origin': 'hub.test' }]);
    expect(receiver.received.map(({ headers }) => headers['webhook-request-origin'])).toEqual(['hub.test', 'hub.test']);
    expect(await consent()).toEqual({ consents: true, mostPerMinute: null });
  });

  test('and gets as many a minute as it wants', async () => {
    receiver.consentsBy({ 'webhook-allowed-origin': 'HUB.test', 'webhook-allowed-rate': '2' });
    await add();
    for (const version of [1, 2, 3]) await publish(version);
    await deliver();
    expect(versions()).toEqual([1]);
    later(29);
    await deliver();
    expect(versions()).toEqual([1]);
    later(1);
    await deliver();
    expect(versions()).toEqual([1, 2]);
    expect(await consent()).toEqual({ consents: true, mostPerMinute: 2 });
  });

  test.each([
    ['says nothing', {}],
    ['wants to hear from somebody else alone', { 'webhook-allowed-origin': 'elsewhere.test' }],
  ])('and when it %s it is told slowly, and asked again the next day', async (_name, headers: Record<string, string>) => {
    receiver.consentsBy(headers);
    await add();
    for (const version of [1, 2, 3]) await publish(version);
    await deliver();
    expect(versions()).toEqual([1]);
    expect(await consent()).toEqual({ consents: false, mostPerMinute: null });
    later(60 / RATE_WITHOUT_CONSENT);
    await deliver();
    expect(versions()).toEqual([1, 2]);
    expect(receiver.asked).toHaveLength(1);
    receiver.consentsBy({ 'webhook-allowed-origin': '*', 'webhook-allowed-rate': '*' });
    later(24 * 3600);
    await publish(4);
    await deliver();
    expect(versions()).toEqual([1, 2, 3, 4]);
    expect(await consent()).toEqual({ consents: true, mostPerMinute: null });
  });

  describe('and may say so later, at the address that it was given,', () => {
    let server: Server;
    let called: Deliverer;
    beforeAll(async () => {
      server = createApiServer(hub.parts);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      called = { ...deliverer, sender: { ...deliverer.sender, apiUrl } };
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    /** The address by which one that said nothing was asked, of the last time. */
    async function askedAt(): Promise<string> {
      await publish();
      await spread(hub.db, now);
      while (await deliverNext(called));
      return String(receiver.asked.at(-1)?.['webhook-request-callback']);
    }
    const call = async (address: string, method = 'GET', headers: Record<string, string> = {}) => {
      // A connection of its own: one that is kept may be closed by the other side just when it is used again.
      const response = await fetch(address, {
        method,
        headers: { connection: 'close', ...headers },
        body: method === 'POST' ? '{}' : null,
      });
      return { status: response.status, allow: response.headers.get('allow'), text: await response.text() };
    };

    test('in a browser or by a program, as often as it likes; the last time counts', async () => {
      receiver.consentsBy({});
      await add();
      const callback = await askedAt();
      expect(await consent()).toEqual({ consents: false, mostPerMinute: null });
      expect(await call(callback, 'POST', { 'webhook-allowed-rate': '30' })).toMatchObject({ status: 200 });
      expect(await consent()).toEqual({ consents: true, mostPerMinute: 30 });
      expect(await call(callback)).toMatchObject({ status: 200, text: expect.stringContaining('Dank u.') });
      expect(await consent()).toEqual({ consents: true, mostPerMinute: null });
      for (const rate of ['*', '0', '-1', 'veel', '9999999']) {
        expect((await call(callback, 'POST', { 'webhook-allowed-rate': rate })).status).toBe(200);
        expect(await consent(), rate).toEqual({ consents: true, mostPerMinute: null });
      }
      // What waited need not wait any longer, and nobody is asked again.
      for (const version of [2, 3, 4]) await publish(version);
      await deliver();
      expect(versions()).toEqual([1, 2, 3, 4]);
      expect(receiver.asked).toHaveLength(1);
    });

    test('but not by looking at it, nor at an address that is nearly the right one', async () => {
      receiver.consentsBy({});
      const { webhook } = await add();
      const other = await add();
      const callback = await askedAt();
      const { origin, pathname } = new URL(callback);
      for (const [method, status] of [
        ['OPTIONS', 204],
        ['HEAD', 405],
        ['PUT', 405],
        ['DELETE', 405],
      ] as const)
        expect(await call(callback, method)).toEqual({ status, allow: 'GET, OPTIONS, POST', text: '' });
      const [mine, theirs] = [webhook.id, other.webhook.id].toSorted((id) => (pathname.includes(id) ? -1 : 1)) as [string, string];
      for (const wrong of [
        `${pathname}x`,
        `${pathname}/`,
        pathname.slice(0, -2),
        `${pathname.slice(0, -2)}AA`,
        pathname.slice(0, pathname.lastIndexOf('/')),
        pathname.replace(mine, newId()),
        pathname.replace(mine, theirs),
        pathname.replace(mine, 'niets'),
        '/webhook-consent/',
      ])
        for (const method of ['GET', 'POST', 'OPTIONS'])
          expect(await call(origin + wrong, method), wrong).toMatchObject({ status: 404, allow: null });
      expect(await consent()).toEqual({ consents: false, mostPerMinute: null });
    });

    test('until its secret, its address or the webhook itself is another', async () => {
      receiver.consentsBy({});
      const { webhook } = await add();
      const first = await askedAt();
      await mutate('rotateWebhookSecret', 'WebhookInput', { id: webhook.id });
      expect((await call(first)).status).toBe(404);
      expect(await consent()).toEqual({ consents: false, mostPerMinute: null });
      later(24 * 3600);
      const second = await askedAt();
      expect(second).not.toBe(first);
      expect((await call(second)).status).toBe(200);
      expect(await consent()).toEqual({ consents: true, mostPerMinute: null });
      await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, url: `${receiver.url}/elders` });
      expect((await call(second)).status).toBe(404);
      expect(await consent()).toEqual({ consents: null, mostPerMinute: null });
      const third = await askedAt();
      await mutate('removeWebhook', 'WebhookInput', { id: webhook.id });
      for (const method of ['GET', 'POST', 'OPTIONS']) expect((await call(third, method)).status).toBe(404);
    });
  });

  test('again when it is another address, or is set going again', async () => {
    const { webhook } = await add();
    await publish();
    await deliver();
    await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, url: `${receiver.url}/elders` });
    expect(await consent()).toEqual({ consents: null, mostPerMinute: null });
    await publish();
    await deliver();
    await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, paused: false });
    await publish();
    await deliver();
    expect(receiver.asked).toHaveLength(3);
  });
});

describe('an address that is not on the internet', () => {
  const elsewhere = (address: string) =>
    openReceivers({
      local: false,
      lookup: ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
        callback(null, [{ address, family: address.includes(':') ? 6 : 4 }])) as never,
    });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('is not told, though its name looks fine: %s', async (address) => {
    const receivers = elsewhere(address);
    expect(await receivers.post('https://ontvanger.example/', {}, '{}')).toMatchObject({
      status: null,
      final: true,
      problem: 'Dit adres ligt niet op het openbare internet. Daar sturen wij niets heen.',
    });
    await receivers.close();
  });

  test('is not told when it is written as a number, nor when only one of the addresses behind a name is inside', async () => {
    const receivers = openReceivers({ local: false });
    for (const url of [
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:7f00:1]/',
      'https://localhost/',
    ])
      expect((await receivers.post(url, {}, '{}')).final).toBe(true);
    await receivers.close();
    const mixed = openReceivers({
      local: false,
      lookup: ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
        callback(null, [
          { address: '93.184.215.14', family: 4 },
          { address: '10.0.0.1', family: 4 },
        ])) as never,
    });
    expect((await mixed.post('https://ontvanger.example/', {}, '{}')).final).toBe(true);
    await mixed.close();
  });

  test('stops the webhook when its name leads there later', async () => {
    await add();
    await hub.db.execute(sql`update webhooks set url = 'https://ontvanger.example/'`);
    await publish();
    const receivers = elsewhere('10.0.0.1');
    await spread(hub.db, now);
    await deliverNext({ ...deliverer, receivers });
    await receivers.close();
    expect((await webhooks()).nodes[0]?.pauseReason).toContain('niet op het openbare internet');
  });

  test.each([
    'http://ontvanger.example/',
    'ftp://ontvanger.example/',
    'ontvanger.example',
    'https://naam:wachtwoord@ontvanger.example/',
    'https://ontvanger.example/#deel',
    'https://10.0.0.1/',
    'https://[fd00::1]/',
    'https://intranet/',
    'https://hub.internal/',
    'https://ontvanger.example:25/',
    `https://ontvanger.example/${'x'.repeat(500)}`,
    'javascript:alert(1)',
    '',
  ])('can not be added: %s', async (url) => {
    expect(await add({ url })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'url' }] });
    expect((await webhooks()).totalCount).toBe(0);
  });
});

describe('secrets', () => {
  test('are kept sealed, and shown once', async () => {
    const { secret, webhook } = await add();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [kept] = await rowsOf<{ all: string }>(hub.db, sql`select to_jsonb(w)::text as all from webhooks w`);
    expect(kept?.all).not.toContain(secret.slice(6));
    const all = await ask('query ($id: ID!) { webhooks { nodes { id } } webhookDeliveries(webhook: $id) { nodes { id } } }', {
      id: webhook.id,
    });
    expect(JSON.stringify(all)).not.toContain(secret);
    const key = sealingKey('one key');
    expect(unseal(seal('whsec_x', key), key)).toBe('whsec_x');
    expect(unseal(seal('whsec_x', null), key)).toBe('whsec_x');
    for (const other of [sealingKey('another key'), null]) expect(() => unseal(seal('whsec_x', key), other)).toThrow();
  });

  test('are rotated without a gap: both sign for a day', async () => {
    const { secret: former, webhook } = await add();
    const secret = (await mutate('rotateWebhookSecret', 'WebhookInput', { id: webhook.id }))?.secret ?? '';
    expect(secret).not.toBe(former);
    await publish(1);
    await deliver();
    for (const one of [former, secret]) {
      const { body, headers } = receiver.received[0] as Receiver['received'][number];
      expect(() => new Webhook(one).verify(body, headers as Record<string, string>)).not.toThrow();
    }
    later(25 * 3_600);
    await publish(2);
    await deliver();
    expect(String(receiver.received[1]?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });

  test('that can not be read any more stop the webhook and say what to do', async () => {
    const { webhook } = await add();
    await publish();
    await spread(hub.db, now);
    await deliverNext({ ...deliverer, sealingKey: sealingKey('another key') });
    expect((await webhooks()).nodes[0]?.pauseReason).toContain('Vernieuw het geheim');
    expect(receiver.received).toHaveLength(0);
    expect((await deliveries(webhook.id)).nodes).toMatchObject([{ status: 'WAITING', tries: 0 }]);
  });
});

describe('once more', () => {
  test('one delivery, with the same id', async () => {
    const { webhook } = await add();
    await publish(1);
    await publish(2);
    await deliver();
    const [, first] = (await deliveries(webhook.id)).nodes.toSorted((one, other) => Number(one.id < other.id) * 2 - 1);
    expect(await mutate('replayDelivery', 'ReplayDeliveryInput', { id: first?.id })).toMatchObject({ count: 1 });
    await deliver();
    expect(versions()).toEqual([1, 2, 1]);
    expect(receiver.received[2]?.headers['webhook-id']).toBe(receiver.received[0]?.headers['webhook-id']);
  });

  test('all since a moment, in order; what waits is not sent twice', async () => {
    const { webhook } = await add();
    await publish(1);
    later(60);
    const since = now.toISOString();
    await publish(2);
    await publish(3);
    await deliver();
    await publish(4);
    expect(await mutate('replayEvents', 'ReplayEventsInput', { id: webhook.id, since })).toMatchObject({ count: 2 });
    await deliver();
    expect(versions()).toEqual([1, 2, 3, 2, 3, 4]);
  });

  test('a test event tells that it is one', async () => {
    const { webhook } = await add();
    expect(await mutate('sendTestEvent', 'WebhookInput', { id: webhook.id })).toMatchObject({ count: 1 });
    await deliver();
    expect(receiver.received[0]?.event).toMatchObject({ type: 'nl.kennishub.test', subject: expect.stringMatching(/^test\//), data: {} });
    expect((await deliveries(webhook.id)).nodes).toMatchObject([{ kind: 'TEST', status: 'DELIVERED' }]);
  });
});

describe('a region editor', () => {
  const editorOf = (regionId: string) =>
    hub.db.query.inspirationRegions
      .findFirst({ where: { id: regionId } })
      .then(async (region) => hub.personWith({ role: 'region-editor', regions: [region?.slug ?? ''] }));

  test('is told of the items of the own region alone', async () => {
    const [own, other] = regions as [{ id: string; globalId: string }, { id: string; globalId: string }];
    const editor = await editorOf(own.id);
    const types = ['ITEM_PUBLISHED', 'DRAFT_SUBMITTED'];
    expect(await add({ types }, editor.token)).toMatchObject({ fields: [{ path: 'region' }] });
    expect(await add({ types, region: other.globalId }, editor.token)).toMatchObject({ fields: [{ path: 'region' }] });
    expect(await add({ types: ['EXPERT_REQUEST_RECEIVED'], region: own.globalId }, editor.token)).toMatchObject({
      fields: [{ path: 'types.0' }],
    });
    expect(await add({ types, region: own.globalId }, editor.token)).toMatchObject({ __typename: 'WebhookSecret' });
    await publish(1, other.id);
    await publish(2);
    await publish(3, own.id);
    await deliver();
    expect(versions()).toEqual([3]);
  });

  test('does not see, change or replay the webhooks of others, by any road', async () => {
    const [own, other] = regions as [{ id: string; globalId: string }, { id: string; globalId: string }];
    const editor = await editorOf(own.id);
    const ofHub = await add();
    const ofOther = await add({ types: ['ITEM_PUBLISHED'], region: other.globalId });
    await publish(1, other.id);
    await deliver();
    const [delivery] = (await deliveries(ofOther.webhook.id)).nodes;
    expect(await webhooks(editor.token)).toMatchObject({ totalCount: 0, nodes: [] });
    for (const { webhook } of [ofHub, ofOther]) {
      expect(await deliveries(webhook.id, editor.token)).toEqual({ totalCount: 0, nodes: [] });
      for (const [name, type, more] of [
        ['changeWebhook', 'ChangeWebhookInput', { paused: true }],
        ['removeWebhook', 'WebhookInput', {}],
        ['rotateWebhookSecret', 'WebhookInput', {}],
        ['sendTestEvent', 'WebhookInput', {}],
        ['replayEvents', 'ReplayEventsInput', { since: start.toISOString() }],
      ] as const)
        expect(await mutate(name, type, { id: webhook.id, ...more }, editor.token)).toMatchObject({ __typename: 'NotFound' });
    }
    expect(await mutate('replayDelivery', 'ReplayDeliveryInput', { id: delivery?.id }, editor.token)).toMatchObject({
      __typename: 'NotFound',
    });
    expect((await webhooks()).totalCount).toBe(2);
  });

  test('who leaves is told no more, and a colleague may take it over', async () => {
    const [own] = regions as [{ id: string; globalId: string }];
    const editor = await editorOf(own.id);
    const { webhook } = await add({ types: ['ITEM_PUBLISHED'], region: own.globalId }, editor.token);
    await hub.db.execute(sql`update memberships set ended_at = now(), end_reason = 'Weg.' where person_id = ${editor.personId}`);
    await publish(1, own.id);
    await deliver();
    expect(receiver.received).toHaveLength(0);
    const colleague = await editorOf(own.id);
    expect((await webhooks(colleague.token)).nodes[0]?.pauseReason).toContain('mag dit niet meer');
    await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, paused: false }, colleague.token);
    await deliver();
    expect(versions()).toEqual([1]);
  });
});

test('a token of nobody that is revoked takes its webhooks along', async () => {
  await add({}, await hub.tokenFor('administrator'));
  const [{ id } = { id: '' }] = await rowsOf<{ id: string }>(
    hub.db,
    sql`select substr(owner, 7) as id from webhooks where owner like 'token:%'`,
  );
  await revokeToken(hub.db, id, now);
  await publish();
  await deliver();
  expect(receiver.received).toHaveLength(0);
  expect((await webhooks()).nodes[0]?.pausedAt).not.toBeNull();
});

test('a token without the scopes can not have more told than it may read', async () => {
  const token = await admin.tokenFor('webhooks');
  expect(await add({ types: ['EXPERT_REQUEST_RECEIVED', 'ITEM_CHANGED', 'DRAFT_DECIDED'] }, token)).toMatchObject({
    fields: [{ path: 'types.0' }, { path: 'types.2' }],
  });
  const { errors } = await ask('{ webhooks { totalCount } }', {}, await admin.tokenFor('read'));
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test('every change is in the audit trail, and no address or secret is', async () => {
  const { webhook, secret } = await add();
  await mutate('changeWebhook', 'ChangeWebhookInput', { id: webhook.id, paused: true });
  await mutate('rotateWebhookSecret', 'WebhookInput', { id: webhook.id });
  await mutate('removeWebhook', 'WebhookInput', { id: webhook.id });
  const lines = await rowsOf<{ action: string; line: string }>(
    hub.db,
    sql`select action, to_jsonb(a)::text as line from audit_entries a where item_id = ${webhook.id} order by id`,
  );
  expect(lines.map(({ action }) => action)).toEqual(['webhook.added', 'webhook.changed', 'webhook.secret-rotated', 'webhook.removed']);
  for (const { line } of lines) {
    expect(line).not.toContain(secret);
    expect(line).not.toContain('127.0.0.1');
  }
});

test('a list of webhooks, and one of deliveries, take as many statements for one as for ten', async () => {
  for (let number = 0; number < 10; number++) await add();
  const { webhook } = await add();
  for (let version = 0; version < 10; version++) await publish(version);
  await spread(hub.db, now);
  await hub.db.execute(
    sql`insert into webhook_attempts (id, delivery_id, at, duration, status) select gen_random_uuid(), id, now(), 1, 204 from webhook_deliveries`,
  );
  const count = async (document: string) => (await hub.countStatements(() => ask(document, { webhook: webhook.id }))).statements.length;
  const hooks = (first: number) =>
    `query ($webhook: ID!) { webhooks(first: ${first}) { nodes { url waiting region { name } lastDeliveredAt } } webhookDeliveries(webhook: $webhook, first: ${first}) { nodes { status attempts { status } } } }`;
  expect(await count(hooks(10))).toBe(await count(hooks(1)));
});

test('what is old is forgotten, but not how far the numbers are', async () => {
  await add();
  await publish(1);
  await deliver();
  const counted = async () => [await hub.db.$count(schema.webhookDeliveries), await hub.db.$count(schema.events)];
  later(31 * 24 * 3_600);
  await publish(2);
  expect(await counted()).toEqual([1, 2]);
  await forgetOldDeliveries(hub.db, now);
  expect(await counted()).toEqual([0, 1]);
  await forgetOldDeliveries(hub.db, new Date(now.getTime() + 31 * 24 * 3_600_000));
  expect(await counted()).toEqual([0, 1]);
});
