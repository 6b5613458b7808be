import { eraseEndedRequests } from '@kennishub/api/expert-request/erase/erase.ts';
import { daysKept } from '@kennishub/api/expert-request/erase/terms.ts';
import { schema } from '@kennishub/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditWhere } from '../support/audit.ts';
import { openHub, type TestHub } from '../support/hub.ts';
import { tablesWith } from '../support/tables-with.ts';
import { uniqueWord } from '../support/unique-word.ts';

const now = new Date('2026-03-12T09:30:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
let hub: TestHub;
let administrator: string;
let editor: string;
beforeAll(async () => {
  hub = await openHub(now);
  [administrator, editor] = await Promise.all([hub.tokenFor('administrator'), hub.tokenFor('editor')]);
});
afterAll(() => hub.close());
beforeEach(() => hub.setNow(now));

/** A request that came in, and the word that stands in everything that was typed in it. */
async function received() {
  const word = uniqueWord();
  const input = {
    idempotencyKey: crypto.randomUUID(),
    question: `Hoe krijgen wij de scholen in onze regio aan tafel over ${word}?`,
    background: `Een werkgroep van ${word}.`,
    areaCode: 'JZ19',
    themes: ['network-direction'],
    organisation: `Stichting ${word}`,
    name: `Vera ${word}`,
    email: `${word}@voorbeeld.nl`,
  };
  const { data } = await hub.query<{ requestExpert: { reference: string; secret: string } }>(
    'mutation ($input: RequestExpertInput!) { requestExpert(input: $input) { ... on ExpertRequestReceipt { reference secret } } }',
    { input },
    { origin: word },
  );
  const { reference, secret } = data.requestExpert;
  const { data: list } = await hub.query<{ expertRequests: { nodes: { id: string; reference: string }[] } }>(
    '{ expertRequests(first: 100) { nodes { id reference } } }',
    {},
    { token: editor },
  );
  const id = list.expertRequests.nodes.find((one) => one.reference === reference)?.id ?? '';
  return { id, reference, secret, word, name: input.name };
}

const erase = async (id: string, reason: string, token = administrator) =>
  (
    await hub.query<{ eraseExpertRequest: { __typename: string; reference?: string; fields?: { path: string }[] } | null }>(
      `mutation ($input: EraseExpertRequestInput!) { eraseExpertRequest(input: $input) {
        __typename ... on ExpertRequestErased { reference } ... on InvalidInput { fields { path } } } }`,
      { input: { id, reason } },
      { token },
    )
  ).data.eraseExpertRequest;
const erasedCount = async () =>
  (
    await hub.query<{ erasedExpertRequests: { areaCode: string; count: number }[] }>(
      '{ erasedExpertRequests { areaCode count } }',
      {},
      { token: editor },
    )
  ).data.erasedExpertRequests.reduce((sum, { count }) => sum + count, 0);
const isThere = async (secret: string) =>
  (await hub.query<{ expertRequest: object | null }>(`{ expertRequest(secret: "${secret}") { reference } }`)).data.expertRequest !== null;

test('what somebody typed in a request stands in one place, and after erasing nowhere', async () => {
  const { id, reference, secret, word } = await received();
  await hub.query('mutation ($input: WithdrawExpertRequestInput!) { withdrawExpertRequest(input: $input) { __typename } }', {
    input: { secret },
  });
  expect(await tablesWith(hub.db, word)).toEqual(['public.expert_requests']);
  expect(await erase(id, 'De aanvrager vroeg erom.')).toEqual({ __typename: 'ExpertRequestErased', reference });
  expect(await tablesWith(hub.db, word)).toEqual([]);
  expect(await isThere(secret)).toBe(false);
  expect(await erase(id, 'Nog eens.')).toMatchObject({ __typename: 'NotFound' });
  const [stays] = await hub.db.select().from(schema.erasedExpertRequests);
  expect(stays).toMatchObject({ areaCode: 'JZ19', status: 'withdrawn', year: 2026, cause: 'asked', reason: 'De aanvrager vroeg erom.' });
  const [line] = await auditWhere(hub.db, eq(schema.auditEntries.action, 'expert-request.erased'));
  expect(line).toMatchObject({ itemType: 'expert-request', details: { cause: 'asked' } });
});

test('only an administrator erases by hand, with a reason that does not say who it was', async () => {
  const { id, secret, name } = await received();
  expect(await erase(id, 'Zomaar.', editor)).toEqual({ __typename: 'NotAllowed' });
  for (const reason of [' ', `Op verzoek van ${name.toUpperCase()}.`, 'Nummer 111222333.'])
    expect(await erase(id, reason)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'reason' }] });
  expect(await isThere(secret)).toBe(true);
});

test('every request is erased when its term ends, and not a day sooner', async () => {
  await hub.db.delete(schema.expertRequests);
  const before = await erasedCount();
  const secrets = new Map<string, string>();
  for (const status of schema.expertRequestStatuses) {
    const { reference, secret } = await received();
    secrets.set(status, secret);
    await hub.db.update(schema.expertRequests).set({ status }).where(eq(schema.expertRequests.reference, reference));
  }
  const left = async () => {
    const there = await Promise.all([...secrets].map(async ([status, secret]) => ((await isThere(secret)) ? [status] : [])));
    return there.flat();
  };
  expect(await eraseEndedRequests(hub.db, daysLater(29))).toBe(0);
  expect(await eraseEndedRequests(hub.db, daysLater(daysKept.withdrawn))).toBe(1);
  expect(await left()).not.toContain('withdrawn');
  expect(await eraseEndedRequests(hub.db, daysLater(364))).toBe(0);
  expect(await eraseEndedRequests(hub.db, daysLater(365))).toBe(2);
  expect(await left()).toEqual(['received', 'assigned', 'accepted', 'declined']);
  expect(await eraseEndedRequests(hub.db, daysLater(730))).toBe(4);
  expect(await erasedCount()).toBe(before + 7);
});
