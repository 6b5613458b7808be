import type { Scope } from '@kennishub/api/access/index.ts';
import { revokeToken, visitor } from '@kennishub/api/access/index.ts';
import { tell } from '@kennishub/api/event/index.ts';
import { countIn } from '@kennishub/api/following/count.ts';
import { streamLimits } from '@kennishub/api/following/limits.ts';
import { newId, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { type Stream, streamOf } from '../support/stream.ts';

const now = new Date('2026-03-12T09:30:00Z');
let hub: TestHub;
let editor: string;
let regions: { id: string; slug: string }[];
beforeAll(async () => {
  hub = await openHub(now);
  editor = (await hub.personWith({ role: 'editor' })).token;
  regions = await rowsOf(hub.db, sql`select id, slug from inspiration_regions order by slug limit 2`);
});
afterAll(() => hub.close());

const open: Stream[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});

const queue = 'subscription ($after: ID) { reviewQueueChanged(after: $after) { id type approved withdrawal at item { id title } } }';
const requests = 'subscription { expertRequestReceived { id at request { reference name } } }';

async function listen(
  query: string,
  { token, headers = {}, variables = {} }: { token?: string; headers?: Record<string, string>; variables?: object } = {},
) {
  const response = await hub.fetch(
    new Request('http://api/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    }),
  );
  const stream = streamOf(response);
  open.push(stream);
  return stream;
}

/** A draft that is submitted, or decided on. */
const submit = async (regionId: string | null = null, decision?: 'approved' | 'refused'): Promise<string> => {
  const item = { id: newId(), type: 'pilot' as const, regionId };
  await hub.db.transaction((tx) => tell(tx, decision ? { type: 'draft.decided', item, decision } : { type: 'draft.submitted', item }, now));
  return item.id;
};
const changed = async (stream: Stream) => (await stream.next())?.data?.data?.['reviewQueueChanged'];
/** Begins to listen and waits until nothing can be missed: a stream answers its first event when it has begun. */
const codeOf = async (stream: Stream): Promise<unknown> => (await stream.next())?.data?.errors?.[0]?.extensions['code'];

describe('the review queue', () => {
  test('is told of as it changes, with ids that say where a stream was', async () => {
    const stream = await listen(queue, { token: editor });
    expect(stream).toMatchObject({ status: 200, contentType: 'text/event-stream; charset=utf-8' });
    await submit();
    const first = await stream.next();
    expect(first).toMatchObject({ event: 'next', id: expect.stringMatching(/^\d+$/) });
    expect(first?.data?.data?.['reviewQueueChanged']).toEqual({
      id: first?.id,
      type: 'DRAFT_SUBMITTED',
      approved: null,
      withdrawal: null,
      at: now.toISOString(),
      item: null,
    });
    await submit(null, 'refused');
    expect(await changed(stream)).toMatchObject({ type: 'DRAFT_DECIDED', approved: false });
    await hub.db.transaction((tx) =>
      tell(tx, { type: 'draft.withdrawn', item: { id: newId(), type: 'pilot', regionId: null }, way: 'discarded' }, now),
    );
    expect(await changed(stream)).toMatchObject({ type: 'DRAFT_WITHDRAWN', approved: null, withdrawal: 'DISCARDED' });
    await stream.close();

    // What was missed comes first, by the header as by the argument.
    await submit(null, 'approved');
    for (const again of [
      await listen(queue, { token: editor, headers: { 'last-event-id': first?.id ?? '' } }),
      await listen(queue, { token: editor, variables: { after: first?.id } }),
    ]) {
      expect(await changed(again)).toMatchObject({ approved: false });
      expect(await changed(again)).toMatchObject({ withdrawal: 'DISCARDED' });
      expect(await changed(again)).toMatchObject({ approved: true });
    }
  });

  test('is for a region editor that of the own region alone', async () => {
    const [own, other] = regions as [{ id: string; slug: string }, { id: string; slug: string }];
    const { token } = await hub.personWith({ role: 'region-editor', regions: [own.slug] });
    const stream = await listen(queue, { token });
    await submit(other.id);
    await submit();
    await submit(own.id, 'refused');
    await submit(other.id);
    await submit(own.id, 'approved');
    expect(await changed(stream)).toMatchObject({ approved: false });
    expect(await changed(stream)).toMatchObject({ approved: true });
  });

  test('shows the item to who may see it', async () => {
    const [item] = await rowsOf<{ id: string; title: string }>(
      hub.db,
      sql`select id, title from items where type = 'pilot' order by id limit 1`,
    );
    const stream = await listen(queue, { token: editor });
    await hub.db.transaction((tx) =>
      tell(tx, { type: 'draft.submitted', item: { id: item?.id ?? '', type: 'pilot', regionId: null } }, now),
    );
    expect(await changed(stream)).toMatchObject({ item });
  });
});

test('requests are told of to who may read them', async () => {
  const stream = await listen(requests, { token: editor });
  const input = {
    idempotencyKey: crypto.randomUUID(),
    question: 'Hoe brengen wij scholen en gemeenten in onze regio samen aan één tafel?',
    areaCode: 'JZ19',
    themes: [],
    organisation: 'Samenwerkingsverband Voorbeeld',
    name: 'Vera Voorbeeld',
    email: 'vera@voorbeeld.nl',
  };
  await hub.query('mutation ($input: RequestExpertInput!) { requestExpert(input: $input) { __typename } }', { input });
  const heard = await stream.next();
  expect(heard?.data?.data?.['expertRequestReceived']).toMatchObject({
    request: { name: 'Vera Voorbeeld', reference: expect.stringMatching(/^EA-/) },
  });
});

describe('a stream is refused', () => {
  test.each([
    ['the review queue', queue, 'visitor', null],
    ['the requests', requests, 'visitor', null],
    ['the requests', requests, 'region-editor', null],
    ['the requests', requests, 'expert', null],
    ['the requests', requests, 'editor', 'drafts'],
    ['the review queue', queue, 'editor', 'requests'],
  ] as const)('of %s', async (_what, query, role, scope) => {
    const token =
      role === 'visitor'
        ? undefined
        : scope === null
          ? await hub.tokenFor(role)
          : await (await hub.personWith({ role })).tokenFor(scope satisfies Scope);
    expect(await codeOf(await listen(query, token ? { token } : {}))).toBe('FORBIDDEN');
  });

  test('with a place that is none, with a token that is none, and when it costs too much, before anything is asked', async () => {
    for (const after of ['x', '-1', "1' or true --", '9'.repeat(40)])
      expect(await codeOf(await listen(queue, { token: editor, variables: { after } }))).toBe('BAD_REQUEST');
    expect((await listen(queue, { token: `kh_${'x'.repeat(43)}` })).status).toBe(401);
    const fields = 'id reference status question organisation name email answerBy createdAt updatedAt triage background';
    const many = Array.from({ length: 30 }, (_none, index) => `a${index}: request { ...all }`).join(' ');
    const dear = `subscription { expertRequestReceived { ${many} } } fragment all on ExpertRequest { ${fields} }`;
    const { statements, result } = await hub.countStatements(async () => codeOf(await listen(dear, { token: editor })));
    expect(result).toBe('TOO_EXPENSIVE');
    expect(statements.filter((statement) => !/access_tokens|memberships/.test(statement))).toEqual([]);
  });

  test('when there are five already; one that is closed makes room', async () => {
    const { token } = await hub.personWith({ role: 'editor' });
    const streams = [];
    for (let number = 0; number < 5; number++) streams.push(await listen(queue, { token }));
    expect(await codeOf(await listen(queue, { token }))).toBe('TOO_MANY_STREAMS');
    await streams[0]?.close();
    const again = await listen(queue, { token });
    await submit();
    expect(await changed(again)).toMatchObject({ type: 'DRAFT_SUBMITTED' });
  });
});

test('streams are bounded per token, per person and in all, and make room when they end', () => {
  const feed = { listen: () => () => {}, closing: new AbortController().signal, close: async () => {} };
  const viewer = (tokenId: string, personId: string | null) => ({ ...visitor, role: 'editor' as const, tokenId, personId });
  const ends = ['one', 'other'].flatMap((token) => Array.from({ length: 5 }, () => countIn(feed, viewer(token, 'somebody'))));
  expect(() => countIn(feed, viewer('one', 'somebody'))).toThrow('met dit token');
  expect(() => countIn(feed, viewer('third', 'somebody'))).toThrow('met al uw tokens');
  const end = ends.pop();
  end?.();
  // Once is enough.
  end?.();
  ends.push(countIn(feed, viewer('third', 'somebody')));
  expect(() => countIn(feed, viewer('third', 'somebody'))).toThrow('met al uw tokens');
  for (let number = ends.length; number < streamLimits.process; number += 1) ends.push(countIn(feed, viewer(`token ${number}`, null)));
  expect(() => countIn(feed, viewer('yet another', null))).toThrow('te veel streams');
  for (const one of ends) one();
  expect(() => countIn(feed, viewer('yet another', null))).not.toThrow();
});

describe('a stream ends', () => {
  const ended = async (stream: Stream): Promise<unknown> => {
    const code = await codeOf(stream);
    expect(await stream.next()).toMatchObject({ event: 'complete' });
    expect(await stream.next()).toBeNull();
    return code;
  };
  const idOfToken = async (personId: string) =>
    (await rowsOf<{ id: string }>(hub.db, sql`select id from access_tokens where person_id = ${personId}`))[0]?.id ?? '';

  /** Whether somebody waits to read the events, which are locked. */
  const readersWaiting = async (): Promise<boolean> =>
    (await rowsOf(hub.db, sql`select 1 from pg_locks where relation = 'events'::regclass and mode = 'AccessShareLock' and not granted`))
      .length > 0;

  test('when the token is revoked, before anything that happens later is told', async () => {
    const { token, personId } = await hub.personWith({ role: 'editor' });
    const stream = await listen(queue, { token });
    await submit();
    expect(await changed(stream)).toBeTruthy();
    await revokeToken(hub.db, await idOfToken(personId), now);
    await submit();
    expect(await ended(stream)).toBe('UNAUTHENTICATED');
  });

  test('when the token is revoked while what happened is being read', async () => {
    const { token, personId } = await hub.personWith({ role: 'editor' });
    const stream = await listen(queue, { token });
    await submit();
    expect(await changed(stream)).toBeTruthy();
    const tokenId = await idOfToken(personId);
    let woken: Promise<unknown> | undefined;
    await hub.db.transaction(async (tx) => {
      await tx.execute(sql`lock table events in access exclusive mode`);
      woken = hub.db.execute(sql`notify events`).then(() => {});
      // On PGlite nothing else comes in between: there the stream begins to read when this is done.
      if (inject('engine') === 'postgres') await expect.poll(() => readersWaiting(), { timeout: 60_000 }).toBe(true);
      await revokeToken(tx, tokenId, now);
      await tell(tx, { type: 'draft.submitted', item: { id: newId(), type: 'pilot', regionId: null } }, now);
    });
    await woken;
    expect(await ended(stream)).toBe('UNAUTHENTICATED');
  });

  test('by itself within moments when the person leaves and nothing happens', async () => {
    const { token, personId } = await hub.personWith({ role: 'editor' });
    const stream = await listen(queue, { token });
    await hub.db.execute(sql`update memberships set ended_at = now(), end_reason = 'Weg.' where person_id = ${personId}`);
    expect(await ended(stream)).toBe('UNAUTHENTICATED');
  });

  test('when the role is no longer one that may', async () => {
    const { token, personId } = await hub.personWith({ role: 'administrator' });
    const stream = await listen(requests, { token });
    await hub.db.execute(sql`update memberships set role = 'region-editor' where person_id = ${personId}`);
    expect(await ended(stream)).toBe('FORBIDDEN');
  });

  test('when the hub stops', async () => {
    const other = await openHub(now);
    const response = await other.fetch(
      new Request('http://api/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          authorization: `Bearer ${await other.tokenFor('editor')}`,
        },
        body: JSON.stringify({ query: queue }),
      }),
    );
    const stream = streamOf(response);
    const end = stream.next();
    await other.feed.close();
    expect(await end).toMatchObject({ event: 'complete' });
    await other.close();
  });
});
