import { describe, test } from 'vitest';
import { kennishub } from '../../examples/client.ts';
import { sendExpertRequest } from '../support/expert-requests.ts';
import { startApi, tokenByCommand } from '../support/hub-process.ts';
import { ownDatabase } from '../support/own-database.ts';
import { freePort } from '../support/process.ts';
import { openReceiver } from '../support/receiver.ts';
import { type Heard, type Stream, streamOf } from '../support/stream.ts';

const engines = ['pglite', ...(process.env['DATABASE_URL'] ? (['postgres'] as const) : [])] as const;

const addWebhook = `mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { __typename ... on WebhookSecret { secret } ... on Problem { message next } } }`;

async function listen(api: string, token: string, headers: Record<string, string> = {}): Promise<Stream> {
  return streamOf(
    await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query: 'subscription { expertRequestReceived { id request { reference } } }' }),
    }),
  );
}
const referenceOf = (heard: Heard | null): unknown =>
  (heard?.data?.data?.['expertRequestReceived'] as { request?: { reference?: string } } | null)?.request?.reference;

// Side by side: most of it is waiting for what was claimed by the process that was killed.
describe.concurrent.each(engines)('killed in the middle of telling, with %s', (engine) => {
  test('the hub tells everything to webhooks, in order, and to streams that come back', { timeout: 240_000 }, async ({ expect }) => {
    const { settings, close } = await ownDatabase(engine);
    const receiver = await openReceiver();
    // Postgres is for several processes; the embedded database is for one.
    const [port, other] = [await freePort(), await freePort()];
    const first = await startApi(settings, port);
    const second = engine === 'postgres' ? await startApi(settings, other) : null;
    const api = `http://127.0.0.1:${port}/graphql`;
    const writeTo = second ? `http://127.0.0.1:${other}/graphql` : api;
    try {
      const token = await tokenByCommand('administrator', settings);
      const types = ['EXPERT_REQUEST_RECEIVED'];
      expect(await kennishub({ api, token }).change(addWebhook, { url: receiver.url, types })).toMatchObject({
        __typename: 'WebhookSecret',
      });

      // What one process writes the other one tells.
      const stream = await listen(api, token);
      expect(await sendExpertRequest(writeTo)).toBeTruthy();
      const heard = await stream.next();
      expect(referenceOf(heard)).toMatch(/^EA-/);
      await receiver.got(1);

      // A receiver that is slow: the process is killed while it waits for the answer.
      receiver.answers('silence');
      for (let number = 0; number < 4; number += 1) expect(await sendExpertRequest(writeTo)).toBeTruthy();
      await receiver.got(2);
      first.signal('SIGKILL');
      await first.ended;
      receiver.answers({ status: 204 });

      const again = await startApi(settings, port);
      const back = await listen(api, token, { 'last-event-id': heard?.id ?? '' });
      const missed = [await back.next(), await back.next(), await back.next(), await back.next()];
      const told = () => [...new Set(receiver.received.map(({ event }) => String(event.data['reference'])))];
      // The claim of the killed process has to end first.
      await expect.poll(told, { timeout: 90_000, interval: 500 }).toEqual([referenceOf(heard), ...missed.map(referenceOf)]);
      expect(new Set(told()).size).toBe(5);

      // Streams do not keep a hub from stopping.
      const began = performance.now();
      again.signal('SIGTERM');
      expect(await back.next()).toMatchObject({ event: 'complete' });
      expect((await again.ended).code).toBe(0);
      expect(performance.now() - began).toBeLessThan(9_000);
    } finally {
      if (second) {
        second.signal('SIGTERM');
        await second.ended;
      }
      await receiver.close();
      await close();
    }
  });
});
