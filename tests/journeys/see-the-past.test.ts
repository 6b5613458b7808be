import { beforeAll, describe, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { follow, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { rightPilot } from '../support/curation.ts';
import { administratorLogin, enter } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';

const { visit } = useBrowser();
const { site } = ourHub();
let login: string;
let item: { id: string; slug: string };

/** Takes a step in the name of an administrator, who may pass the four eyes with a reason. */
async function step(name: string, edit: number): Promise<void> {
  const { data, errors } = await askApi<{ answer: { __typename: string } }>(
    `mutation ($input: DraftStepInput!) { answer: ${name}(input: $input) { __typename } }`,
    { input: { id: item.id, edit, reason: 'Voor de proef.' } },
    { authorization: `Login ${login}` },
  );
  expect(errors).toBeUndefined();
  expect(data.answer.__typename).toBe('StepTaken');
}

/** Puts a text of the practice on the site. */
async function publish(
  pilot: Record<string, unknown>,
  seen: { id?: string; edit: number | null; baseVersion: number | null },
): Promise<void> {
  const { data } = await askApi<{ saved: { edit: number; item: { id: string; slug: string } } }>(
    'mutation ($input: SaveDraftInput!) { saved: saveDraft(input: $input) { ... on DraftSaved { edit item { id slug } } } }',
    { input: { content: { pilot }, idempotencyKey: crypto.randomUUID(), ...seen } },
    { authorization: `Login ${login}` },
  );
  item = data.saved.item;
  for (const name of ['submitDraft', 'approveDraft', 'publishDraft']) await step(name, data.saved.edit);
}

beforeAll(async () => {
  login = await administratorLogin();
  const { pilot } = rightPilot({ summary: 'Zo begon het.' });
  await publish(pilot, { edit: null, baseVersion: null });
  await publish({ ...pilot, slug: item.slug, summary: 'Zo is het nu.' }, { id: item.id, edit: null, baseVersion: 1 });
});

describe.each(withAndWithoutScripts)('%s', (_name, options) => {
  test('the history leads to the page as it was; it says so, no search engine keeps it, and one link leads back', async () => {
    await visit('/robots.txt', options, async (page) => {
      await enter(page.context(), login);
      await page.goto(`${site}/redactie/onderdelen/${item.id}/geschiedenis`);
      await follow(page.getByRole('link', { name: /Zoals de pagina toen was\s*: versie 1/ }));
      expect(await page.getByRole('main').innerText()).toContain('Zo begon het.');
      expect(await page.getByRole('main').innerText()).not.toContain('Zo is het nu.');
      expect(await page.getByLabel('Zoals het was', { exact: true }).innerText()).toContain('Zo was het op ');
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
      await follow(page.getByRole('link', { name: 'Bekijk deze pagina van nu' }));
      expect(await page.getByRole('main').innerText()).toContain('Zo is het nu.');
      await page.getByText('Zoals het was op een eerdere dag').click();
      await page.getByLabel('Dag').fill('2020-01-31');
      await follow(page.getByRole('button', { name: 'Bekijk de pagina van toen' }));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Deze pagina stond er toen niet');
      expect(await page.getByText('Zo was het op 31 januari 2020.').count()).toBe(1);
    });
  });
});

test.each(['/praktijken', '/regios', '/kennisbank', '/bijeenkomsten', '/experts', '/themas'])(
  'every page about one item of %s can be asked of an earlier day',
  async (folder) => {
    const list = (await receive(site + folder)).text;
    const path = new RegExp(`href="(${folder}/(?!vergelijken|aanvragen|jeugdregio)[a-z0-9-]+)"`).exec(list)?.[1] ?? '';
    const today = await receive(site + path);
    expect(today.text).toContain('Zoals het was op een eerdere dag');
    expect(today.headers.get('x-robots-tag')).toBeNull();
    const then = await receive(`${site}${path}?op=2020-01-31`);
    expect(then.status).toBe(404);
    expect(then.text).toContain('Zo was het op 31 januari 2020.');
    for (const wrong of ['2999-01-01', '31-1-2020', '2020-13-45', '%00']) {
      const answer = await receive(`${site}${path}?op=${wrong}`);
      expect(answer.status, wrong).toBe(200);
      expect(answer.text, wrong).toContain('Kies een dag die voorbij is.');
    }
  },
);
