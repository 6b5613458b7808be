import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { receive } from '../support/ask.ts';
import { follow, useBrowser } from '../support/browse.ts';
import { administratorLogin, enter, memberLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { editor } from '../support/pages/editor.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site } = ourHub();
let administrator: string;
beforeAll(async () => {
  administrator = await administratorLogin();
});

const secretOn = (page: Page): Promise<string> => page.locator('code.secret').innerText();
const says = async (page: Page, sentence: string | RegExp) => expect(await page.getByText(sentence).count()).toBeGreaterThan(0);

test('a webhook is added, changed, stopped, set going, given a new secret and removed, without JavaScript', {
  timeout: 180_000,
}, async () => {
  const url = `https://${uniqueWord()}.voorbeeld.nl/ontvangst`;
  await visit('/robots.txt', { javaScriptEnabled: false }, async (page) => {
    const at = editor(page);
    await enter(page.context(), administrator);
    await page.goto(`${site}/redactie/webhooks`);
    await at.go(/Voeg (een webhook|er een) toe/);

    // What is wrong is told at the field, and nothing that was chosen is lost.
    await at.fill({ adres: 'http://localhost/ontvangst' });
    await page.getByLabel('Concept aangeboden').check();
    await at.press('Voeg de webhook toe');
    await says(page, 'Begin het adres met https://');
    expect(await at.typedIn('adres')).toBe('http://localhost/ontvangst');
    expect(await page.getByLabel('Concept aangeboden').isChecked()).toBe(true);

    await at.fill({ adres: url });
    await at.press('Voeg de webhook toe');
    const secret = await secretOn(page);
    expect(secret).toMatch(/^whsec_/);
    await page.goto(`${site}/redactie/webhooks`);
    await at.go(url);
    expect(await page.content()).not.toContain(secret);

    await page.getByLabel('Concept aangeboden').uncheck();
    await at.press('Bewaar');
    await says(page, 'De webhook is gewijzigd.');
    expect(await page.getByLabel('Concept aangeboden').isChecked()).toBe(false);

    await at.press('Zet stil');
    await says(page, /^Gestopt op/);
    await at.press('Ga door waar het stopte');
    expect(await page.getByText(/^Gestopt op/).count()).toBe(0);

    await page.getByText('Nieuw geheim', { exact: true }).click();
    await at.press('Maak een nieuw geheim');
    expect(await secretOn(page)).not.toBe(secret);

    await page.getByText('Verwijderen', { exact: true }).click();
    await at.press('Verwijder de webhook');
    await says(page, 'De webhook is verwijderd, met alles wat ervoor klaarstond.');
    expect(await page.getByRole('link', { name: url }).count()).toBe(0);
  });
});

test('a region editor has those of the own region, and an editor none', async () => {
  const region = await memberLogin(administrator, { name: 'Rie Regio', role: 'REGION_EDITOR', regions: ['lekstroom'] });
  const other = await memberLogin(administrator, { name: 'Eef Editor', role: 'EDITOR' });
  const pageOf = (path: string, login: string) => receive(site + path, { headers: { cookie: `login=${login}`, connection: 'close' } });
  expect((await pageOf('/redactie/webhooks/nieuw', other)).status).toBe(404);
  const url = `https://${uniqueWord()}.voorbeeld.nl/ontvangst`;
  await visit('/robots.txt', { javaScriptEnabled: false }, async (page) => {
    await enter(page.context(), region);
    await page.goto(`${site}/redactie/mijn-account`);
    await follow(page.getByRole('main').getByRole('link', { name: 'webhooks' }));
    await editor(page).go(/Voeg/);
    expect(await page.getByLabel('Expertaanvraag binnen').count()).toBe(0);
    await editor(page).fill({ adres: url });
    await editor(page).press('Voeg de webhook toe');
    await editor(page).go('Stuur een bericht om te proberen');
    const own = new URL(page.url()).pathname;
    await says(page, 'Lekstroom');
    const stranger = await memberLogin(administrator, { name: 'Una Utrecht', role: 'REGION_EDITOR', regions: ['utrecht-west'] });
    expect((await pageOf(own, stranger)).status).toBe(404);
    await page.getByText('Verwijderen', { exact: true }).click();
    await editor(page).press('Verwijder de webhook');
  });
});
