import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { receive } from '../support/ask.ts';
import { useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { administratorLogin, enter, memberLogin } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { editor } from '../support/pages/editor.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site } = ourHub();
const noScripts = { javaScriptEnabled: false };

let logins: { administrator: string; adviser: string; region: string };
beforeAll(async () => {
  const administrator = await administratorLogin();
  const [adviser, region] = await Promise.all([
    memberLogin(administrator, { name: 'Cor Communicatie', role: 'EDITOR' }),
    memberLogin(administrator, { name: 'Rik Regio', role: 'REGION_EDITOR', regions: ['utrecht-west'] }),
  ]);
  logins = { administrator, adviser, region };
});

/** Opens a page of the editorial part in somebody's name. */
const as = (who: keyof typeof logins, path: string, journey: (page: Page) => Promise<void>, options: object = noScripts) =>
  visit('/robots.txt', options, async (page) => {
    await enter(page.context(), logins[who]);
    await page.goto(site + path);
    await journey(page);
  });

const complete = (title: string) => ({
  title,
  summary: 'Leraren en jeugdhulpverleners geven samen een les over ruzie.',
  scope: 'LOCAL',
  themes: 'prevention-and-access',
  approach: 'Een leraar en een jeugdhulpverlener geven de les samen.',
  phase: 'PILOT',
  'sources.0.publication': 'implementatieplan-met-andere-ogen',
  'sources.0.chapter': 'Inleiding',
});

/** Makes a practice that is complete, and hands it in; its id. */
async function makeAndSubmit(page: Page, title: string): Promise<string> {
  const { fill, press, id } = editor(page);
  await press(/toevoegen\s*: bron/);
  await fill(complete(title));
  await press('Bewaren en aanbieden');
  await press('Ter beoordeling aanbieden');
  return id();
}

test('a communication adviser makes a practice, a colleague approves, it is on the site and found, is corrected and put back', async () => {
  const word = uniqueWord();
  const title = `Samen les over ${word}`;
  let id = '';
  await as('adviser', '/redactie/nieuw/praktijk', async (page) => {
    const { fill, press, typedIn, text, title: heading } = editor(page);
    await fill({ title, 'municipalities.erbij': 'woerden' });
    // A button for one more brings everything back as it was typed.
    await press(/toevoegen\s*: organisatie/);
    expect(await typedIn('title')).toBe(title);
    await fill({ 'organisations.0.organisation': 'Gemeente Woerden', 'organisations.0.role': 'LEAD', startYear: 'vorig jaar' });
    await press('Bewaren');
    expect(await text()).toContain('Vul een heel getal in');
    expect(await typedIn('startYear')).toBe('vorig jaar');
    await fill({ startYear: '2024' });
    await press('Bewaren en aanbieden');
    expect(await text()).toContain('Samenvatting: dit ontbreekt nog.');
    expect(await page.locator('[name="municipalities"]').inputValue()).toBe('Woerden');
    expect(await text()).toContain('Schrijfhulp');
    await press(/toevoegen\s*: bron/);
    await fill(complete(title));
    await press('Bewaren');
    id = editor(page).id();
    await press('Voorbeeld van het concept');
    expect(await heading()).toBe(title);
    await page.goto(`${site}/redactie/onderdelen/${id}`);
    await editor(page).go('Aanbieden');
    await press('Ter beoordeling aanbieden');
    expect(await text()).toContain('Het concept ligt ter beoordeling.');
    // Who wrote it does not approve it.
    expect(await page.getByRole('link', { name: 'Goedkeuren' }).count()).toBe(0);
  });
  await as('administrator', '/redactie/beoordelen', async (page) => {
    const { go, press, text } = editor(page);
    await go(title);
    expect(await text()).toContain('Gemeente Woerden');
    await go('Goedkeuren');
    await press('Goedkeuren');
    await go('Nu publiceren');
    await press('Publiceren');
    expect(await text()).toContain('Het staat op de site.');
    await go('Bekijk op de site');
    expect(await editor(page).title()).toBe(title);
  });
  const address = `/praktijken/samen-les-over-${word}`;
  expect((await receive(`${site}/zoeken?q=${word}`)).text).toContain(`href="${address}"`);
  await as('administrator', `/redactie/onderdelen/${id}`, async (page) => {
    const { open, fill, press, go, text, typedIn } = editor(page);
    await fill({ summary: 'Leraren geven samen met jeugdhulpverleners een les over pesten.', opmerking: 'Het ging over pesten.' });
    await press('Bewaren en aanbieden');
    await press('Ter beoordeling aanbieden');
    await go('Goedkeuren');
    await press('Goedkeuren');
    expect(await text()).toContain('Schrijf in een zin waarom.');
    await fill({ reden: 'De collega is met vakantie.' });
    await press('Goedkeuren');
    await go('Nu publiceren');
    await press('Publiceren');
    await go('Geschiedenis');
    await go(/Wat veranderde er/);
    expect(await page.locator('.diff ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('pesten')]));
    expect(await page.locator('.diff del').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('ruzie')]));
    expect(await text()).toContain('Het ging over pesten.');
    await go(/Terughalen als concept/);
    await press('Terughalen als concept');
    expect(await typedIn('summary')).toContain('ruzie');
    await open(`/redactie/onderdelen/${id}/archiveren`);
    await fill({ afscheid: 'Deze praktijk is afgerond.' });
    await press('Archiveren');
    expect(await text()).toContain('Het is gearchiveerd.');
  });
  const gone = await receive(site + address);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('Deze praktijk is afgerond.');
});

test('a region editor changes a practice of the region, is sent back with a reason, tries again, and sees no other region', async () => {
  const title = `Regioles ${uniqueWord()}`;
  let id = '';
  await as('region', '/redactie/nieuw/praktijk', async (page) => {
    expect(await editor(page).typedIn('region')).toBe('utrecht-west');
    id = await makeAndSubmit(page, title);
  });
  await as('adviser', `/redactie/beoordelen/${id}`, async (page) => {
    const { go, press, text, fill } = editor(page);
    await go('Terugsturen');
    await press('Terugsturen');
    expect(await text()).toContain('Schrijf in een zin waarom.');
    await fill({ reden: 'Vertel voor wie het is.' });
    await press('Terugsturen');
  });
  await as('region', '/redactie', async (page) => {
    const { go, fill, press, text } = editor(page);
    expect(await text()).toContain('Vertel voor wie het is.');
    await go(title);
    await fill({ audience: 'Voor kinderen van groep 7 en 8.' });
    await press('Bewaren en aanbieden');
    await press('Ter beoordeling aanbieden');
    expect(await page.getByRole('link', { name: 'Goedkeuren' }).count()).toBe(0);
  });
  await as('adviser', `/redactie/beoordelen/${id}`, async (page) => {
    const { go, press, text } = editor(page);
    await go('Goedkeuren');
    await press('Goedkeuren');
    await go('Nu publiceren');
    await press('Publiceren');
    expect(await text()).toContain('Het staat op de site.');
  });
  await as('adviser', '/redactie/onderdelen?regio=zuidoost-utrecht&soort=PILOT', async (page) => {
    const other = await page.locator('.item-table th a').first().getAttribute('href');
    await enter(page.context(), logins.region);
    expect((await page.goto(site + other))?.status()).toBe(404);
    await page.goto(`${site}/redactie/onderdelen`);
    const rows = await page.locator('.item-table td[data-label="Regio"]').allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);
    expect([...new Set(rows.map((row) => row.trim()))]).toEqual(['Utrecht West']);
  });
});

describe.each(withAndWithoutScripts)('two editors, %s,', (_name, options) => {
  test('write in one practice at the same time; the second sees both texts, chooses, and nothing is lost', async () => {
    const title = `Botsing ${uniqueWord()}`;
    await as(
      'adviser',
      '/redactie/nieuw/praktijk',
      async (page) => {
        const mine = editor(page);
        await mine.fill({ title, summary: 'Het begin.' });
        await mine.press('Bewaren');
        await as(
          'administrator',
          `/redactie/onderdelen/${mine.id()}`,
          async (other) => {
            const theirs = editor(other);
            await theirs.fill({ summary: 'De ander opent met ruzie.', aim: 'Een doel van de ander.' });
            await theirs.press('Bewaren');
          },
          options,
        );
        await mine.fill({ summary: 'Ik open met pesten.', costs: 'Mijn kosten.' });
        await mine.press('Bewaren');
        expect(await mine.text()).toContain('De ander opent met ruzie.');
        expect(await mine.text()).toContain('Ik open met pesten.');
        await mine.fill({ 'keuze-summary': 'derde', summary: 'Wij openen samen.' });
        await mine.press('Samen bewaren');
        expect(await mine.typedIn('summary')).toBe('Wij openen samen.');
        expect(await mine.typedIn('aim')).toBe('Een doel van de ander.');
        expect(await mine.typedIn('costs')).toBe('Mijn kosten.');
      },
      options,
    );
  });
});

test('with JavaScript what is typed is kept by itself, and the draft can be seen beside it', async () => {
  await as(
    'adviser',
    '/redactie/nieuw/praktijk',
    async (page) => {
      const { fill, typedIn, press } = editor(page);
      await press(/toevoegen\s*: bron/);
      await fill(complete(`Vanzelf ${uniqueWord()}`));
      await page.getByText(/Bewaard om/).waitFor();
      expect(page.url()).toMatch(/\/redactie\/onderdelen\/[\w-]+$/);
      await page.getByRole('button', { name: 'Voorbeeld ernaast' }).click();
      await page.locator('[data-preview]').getByText('Leraren en jeugdhulpverleners geven samen').first().waitFor();
      // As it will look: with the styles of the site, which its page brings along.
      expect(await page.locator('[data-preview] link[rel="stylesheet"]').count()).toBeGreaterThan(0);
      await page.reload();
      expect(await typedIn('summary')).toContain('Leraren en jeugdhulpverleners');
    },
    { javaScriptEnabled: true },
  );
});

describe.each(withAndWithoutScripts)('%s', (_name, options) => {
  test('a new practice comes with help before anything is saved, and looking it through saves nothing', async () => {
    const title = `Nagekeken ${uniqueWord()}`;
    await as(
      'region',
      '/redactie/nieuw/praktijk',
      async (page) => {
        const { fill, press, typedIn, text } = editor(page);
        expect(await text()).toMatch(/Volledig: \d+ van 100/);
        expect(await text()).toContain('Wie horen wij nog niet?');
        const before = Number(/Volledig: (\d+)/.exec(await text())?.[1]);
        const { 'sources.0.publication': _source, 'sources.0.chapter': _chapter, ...fields } = complete(title);
        await fill({ ...fields, startYear: '2024' });
        await press('Controleren');
        expect(await text()).toContain('Nagekeken, nog niet bewaard');
        expect(Number(/Volledig: (\d+)/.exec(await text())?.[1])).toBeGreaterThan(before);
        expect(await typedIn('title')).toBe(title);
        expect(new URL(page.url()).pathname).toBe('/redactie/nieuw/praktijk');
        await page.goto(`${site}/redactie/onderdelen?q=${encodeURIComponent(title)}`);
        expect(await text()).toContain('Hier past niets bij');
      },
      options,
    );
  });
});

describe.each(withAndWithoutScripts)('a link to a preview, %s,', (_name, options) => {
  test('shows the draft to whoever has it, until it is withdrawn', async () => {
    const title = `Alvast te zien ${uniqueWord()}`;
    await as(
      'adviser',
      '/redactie/nieuw/praktijk',
      async (page) => {
        const { fill, press, open, text, title: heading, id } = editor(page);
        await press(/toevoegen\s*: bron/);
        await fill(complete(title));
        await press('Bewaren');
        const item = id();
        const withdraw = () => page.getByRole('button', { name: /^Trek voorbeeldlinks in/ });
        expect(await withdraw().count()).toBe(0);
        await press('Voorbeeld van het concept');
        expect(await heading()).toBe(title);
        const preview = page.url();
        // Somebody who is not logged in, with nothing but the link.
        expect(await receive(preview)).toMatchObject({ status: 200, text: expect.stringContaining(title) });

        await open(`/redactie/onderdelen/${item}`);
        expect(await withdraw().innerText()).toBe('Trek voorbeeldlinks in (1)');
        await press(/^Trek voorbeeldlinks in/);
        expect(await text()).toContain('De voorbeeldlinks werken niet meer.');
        expect(await withdraw().count()).toBe(0);
        const gone = await receive(preview);
        expect(gone.status).toBe(404);
        expect(gone.text).not.toContain(title);

        // A later link is another one.
        await press('Voorbeeld van het concept');
        expect(page.url()).not.toBe(preview);
        expect(await heading()).toBe(title);
      },
      options,
    );
  });
});

test('a region editor throws away what was never published; the list says so, and the item is in the bin', async () => {
  const title = `Toch niet ${uniqueWord()}`;
  await as('region', '/redactie/nieuw/praktijk', async (page) => {
    const { fill, press, go, text } = editor(page);
    await fill({ title });
    await press('Bewaren');
    await go('Concept weggooien');
    expect(await text()).toContain('na 30 dagen is het voorgoed weg');
    await press('Concept weggooien');
    expect(await text()).toContain('Het concept is weggegooid.');
    await page.goto(`${site}/redactie/onderdelen?stand=DELETED&q=${encodeURIComponent(title)}`);
    expect(await page.locator('.item-table tbody tr').count()).toBe(1);
  });
});

test('who is logged out while typing loses nothing', async () => {
  await as('adviser', '/redactie/nieuw/publicatie', async (page) => {
    const { fill, press, typedIn, text } = editor(page);
    await fill({ title: 'Een handreiking' });
    await page.context().clearCookies();
    await press('Bewaren');
    expect(await text()).toContain('U bent uitgelogd.');
    expect(await typedIn('title')).toBe('Een handreiking');
  });
});
