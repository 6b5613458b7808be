import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { tabTo, useBrowser } from '../support/browse.ts';
import { rightPilot } from '../support/curation.ts';
import { administratorLogin, enter } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { runScript } from '../support/process.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site, dataFolder } = ourHub();
let colleague: string;
beforeAll(async () => {
  colleague = await administratorLogin('Cor Collega');
});

/** Goes to what the selector names with Tab alone, and presses Enter there; each leads to a page. */
async function go(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

test('somebody logs in, changes a practice, hands it in, and a colleague approves and publishes it: with the keyboard alone', async () => {
  const title = `Toetsen ${uniqueWord()}`;
  const who = ['--email', `${uniqueWord()}@voorbeeld.nl`, '--name', 'Vera Voorbeeld'];
  const { output } = await runScript('api/src/commands/administrator.ts', who, { DATA_DIR: dataFolder }).ended;
  const link = /link=(khk_[\w-]{43})/.exec(output)?.[1];
  let id = '';
  await visit(`/inloggen/bevestigen?link=${link}`, {}, async (page) => {
    await go(page, 'main button');
    expect(await heading(page)).toBe('Mijn werk');
    const login = (await page.context().cookies()).find(({ name }) => name === 'login')?.value;
    const save = 'mutation ($input: SaveDraftInput!) { saved: saveDraft(input: $input) { ... on DraftSaved { item { id } } } }';
    const input = { content: rightPilot({ title }), idempotencyKey: crypto.randomUUID() };
    const { data } = await askApi<{ saved: { item: { id: string } } }>(save, { input }, { authorization: `Login ${login}` });
    id = data.saved.item.id;
    await page.reload();
    await go(page, `a[href="/redactie/onderdelen/${id}"]`);
    await tabTo(page, 'textarea[name="summary"]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Geschreven zonder muis.');
    // Enter in a field of one line saves.
    await tabTo(page, 'input[name="slug"]');
    const saved = page.waitForURL(/\?bewaard/);
    await page.keyboard.press('Enter');
    await saved;
    expect(await page.locator('textarea[name="summary"]').inputValue()).toBe('Geschreven zonder muis.');
    await go(page, 'a[href*="/aanbieden"]');
    await go(page, 'main button');
    expect(await page.getByRole('main').innerText()).toContain('Het concept ligt ter beoordeling.');
  });
  await visit('/robots.txt', {}, async (page) => {
    await enter(page.context(), colleague);
    await page.goto(`${site}/redactie`);
    await go(page, 'a[href="/redactie/beoordelen"]');
    await go(page, `a[href="/redactie/beoordelen/${id}"]`);
    await go(page, 'a[href*="/goedkeuren"]');
    await go(page, 'main button');
    await go(page, 'a[href*="/publiceren"]');
    await go(page, 'main button');
    expect(await page.getByRole('main').innerText()).toContain('Het staat op de site.');
    await go(page, 'main a[href^="/praktijken/"]');
    expect(await heading(page)).toBe(title);
    // What is folded opens by the keyboard as well.
    await page.goto(`${site}/redactie`);
    await tabTo(page, '.door summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open] a').first().isVisible()).toBe(true);
  });
  expect((await receive(`${site}/praktijken/${title.toLowerCase().replace(' ', '-')}`)).text).toContain('Geschreven zonder muis.');
});
