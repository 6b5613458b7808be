import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { askApi, receive } from '../support/ask.ts';
import { follow, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { administratorLogin, enter, memberLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site } = ourHub();
let administrator: string;
beforeAll(async () => {
  administrator = await administratorLogin();
});

const press = (page: Page, name: string | RegExp) => follow(page.getByRole('button', { name }));
const says = async (page: Page, sentence: string) => expect(await page.getByText(sentence).count(), sentence).toBe(1);

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto(`${site}/redactie/mensen`);
  await follow(page.getByRole('link', { name }));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
}

async function giveContactRole(page: Page, title: string, name: string): Promise<void> {
  await page.goto(`${site}/redactie/mensen/contactrollen`);
  await page.getByLabel('Regio', { exact: true }).selectOption('lekstroom');
  await page.getByLabel('Naam van de rol').fill(title);
  await page.getByLabel('Wie heeft de rol vanaf nu?').selectOption({ label: name });
  await press(page, 'Wijs de rol toe');
  await says(page, 'De contactrol is toegewezen.');
}

describe.each(withAndWithoutScripts)('%s', (_name, options) => {
  test('people are invited, change role, hand over what they are reached by, are logged out and leave', { timeout: 180_000 }, async () => {
    const [leaver, successor] = [`Vera ${uniqueWord()}`, `Olga ${uniqueWord()}`];
    const title = `contactpersoon ${uniqueWord()}`;
    const login = await memberLogin(administrator, { name: successor, role: 'EDITOR' });
    const stillIn = async () => (await askApi('{ me { name } }', {}, { authorization: `Login ${login}` })).status;
    await visit('/inloggen', options, async (page) => {
      await enter(page.context(), administrator);
      await page.goto(`${site}/redactie/mensen/uitnodigen`);
      await press(page, 'Verstuur de uitnodiging');
      expect(await page.getByRole('alert').getByRole('link').count()).toBe(3);
      await page.getByLabel('Naam').fill(leaver);
      await page.getByLabel('E-mailadres').fill(`${uniqueWord()}@voorbeeld.nl`);
      await page.getByLabel('Regioredacteur').check();
      await page.getByRole('group', { name: 'Regio’s' }).getByRole('checkbox').first().check();
      await press(page, 'Verstuur de uitnodiging');
      await says(page, 'De uitnodiging is onderweg.');

      await openPerson(page, leaver);
      expect(await page.getByLabel('Regioredacteur').isChecked()).toBe(true);
      await page.getByLabel('Redacteur', { exact: true }).check();
      await page.getByLabel('Waarom?').fill('Werkt nu voor alle regio’s.');
      await press(page, 'Wijzig de rol');
      await says(page, 'De rol is gewijzigd.');

      await giveContactRole(page, title, successor);
      await giveContactRole(page, title, leaver);
      expect(await page.getByRole('listitem').filter({ hasText: title }).innerText()).toMatch(
        new RegExp(`${leaver}[^]*Eerder: ${successor}`),
      );

      await openPerson(page, leaver);
      await page.getByLabel('Reden van vertrek').fill('Andere baan.');
      await press(page, 'Beëindig de medewerking');
      expect(await page.getByRole('alert').innerText()).toContain(`Het gaat om: ${title}.`);
      expect(await page.getByLabel('Reden van vertrek').inputValue()).toBe('Andere baan.');
      await page.getByLabel('Wie neemt de contactrollen over?').selectOption({ label: successor });
      await press(page, 'Beëindig de medewerking');
      await says(page, 'Deze persoon werkt niet meer mee. Logins en tokens zijn beëindigd.');
      await page.goto(`${site}/redactie/mensen?weg=ja`);
      await follow(page.getByRole('link', { name: leaver }));
      await page.getByText('Wis ze nu al').click();
      await press(page, 'Wis naam en adres');
      await says(page, 'Naam en adres zijn gewist.');
      expect(await page.content()).not.toContain(leaver);
      await follow(page.getByRole('link', { name: 'een genodigde die niet kwam (redacteur)' }).first());
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Een genodigde die niet kwam (redacteur)');
      expect(await page.getByText('Wis ze nu al').count()).toBe(0);
      expect(await page.getByText('Naam en adres zijn gewist op').count()).toBe(1);

      // Everybody reads by which role the region is reached, and nobody by whom.
      await page.goto(`${site}/redactie/mensen/contactrollen`);
      const role = page.getByRole('listitem').filter({ hasText: title });
      expect(await role.innerText()).toMatch(
        new RegExp(`${successor}[^]*Eerder: een genodigde die niet kwam \\(redacteur\\)[^]*Eerder: ${successor}`),
      );
      const region = `${site}${await role.getByRole('link').getAttribute('href')}`;
      const shown = (await receive(region)).text;
      expect(shown).toContain(title.slice(1));
      expect(shown).not.toContain(successor);

      await openPerson(page, successor);
      expect(await page.getByRole('complementary').innerText()).toContain(title);
      expect(await stillIn()).toBe(200);
      await press(page, /^Log uit/);
      await says(page, 'Dat apparaat is uitgelogd.');
      expect(await stillIn()).toBe(401);

      await page.goto(`${site}/redactie/mensen/contactrollen`);
      await role.getByText('Beëindigen').click();
      await press(page, 'Beëindig de rol');
      expect(await page.getByRole('alert').getByRole('link').count()).toBe(1);
      await role.getByLabel('Waarom is deze rol niet meer nodig?').fill('De regio heeft een eigen loket.');
      await press(page, 'Beëindig de rol');
      await says(page, 'De contactrol is beëindigd.');
      expect((await receive(region)).text).not.toContain(title.slice(1));
    });
  });
});
