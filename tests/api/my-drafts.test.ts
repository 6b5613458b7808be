import { afterAll, beforeAll, expect, test } from 'vitest';
import { curationOf, rightPilot } from '../support/curation.ts';
import { openHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

test('the drafts in which somebody wrote are told apart from those of others', async () => {
  const [one, other] = await Promise.all([hub.personWith({ role: 'editor' }), hub.personWith({ role: 'editor' })]);
  const { saveDraft } = curationOf(hub);
  const made = await saveDraft(one.token, { content: rightPilot(), idempotencyKey: crypto.randomUUID() });
  const mine = async (token: string) => {
    const { data } = await hub.query<{ items: { nodes: { id: string }[] } }>(
      '{ items(filter: { mine: true }) { nodes { id } } }',
      {},
      { token },
    );
    return data.items.nodes.map(({ id }) => id);
  };
  expect(await mine(one.token)).toEqual([made.item.id]);
  expect(await mine(other.token)).toEqual([]);
  await saveDraft(other.token, { id: made.item.id, edit: made.edit, content: rightPilot() });
  expect(await mine(other.token)).toEqual([made.item.id]);
});
