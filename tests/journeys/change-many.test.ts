import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { askApi } from '../support/ask.ts';
import { follow, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { administratorLogin, enter } from '../support/members.ts';
import { ourHub } from '../support/our-hub.ts';
import { editor } from '../support/pages/editor.ts';
import { uniqueWord } from '../support/unique-word.ts';

const { visit } = useBrowser();
const { site } = ourHub();
let login: string;
beforeAll(async () => {
  login = await administratorLogin();
});

const open = (path: string, options: object, journey: (page: Page) => Promise<void>) =>
  visit('/robots.txt', options, async (page) => {
    await enter(page.context(), login);
    await page.goto(site + path);
    await journey(page);
  });

/** Looks again until the hub is no longer at work: as somebody does without scripts; with them the page renews itself. */
async function untilDone(page: Page): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const again = page.getByRole('link', { name: 'Kijk opnieuw' });
    if ((await again.count()) === 0) return;
    await page.waitForTimeout(200);
    await page.goto(page.url());
  }
  throw new Error('The hub is still at work.');
}

/** Brings a file in, and goes on to what it would do. */
async function bringIn(page: Page, kind: string, lines: string[], answers: Record<string, string> = {}): Promise<void> {
  const { open: go, fill, press } = editor(page);
  await go('/redactie/importeren');
  await fill({ soort: kind, ...answers });
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await press('Nagaan wat er gebeurt');
  await untilDone(page);
}

async function carryOut(page: Page, button: RegExp): Promise<void> {
  await follow(page.getByRole('button', { name: button }));
  await untilDone(page);
  expect(await page.getByRole('main').innerText()).toContain('Stand: uitgevoerd');
}

const columns = 'slug;title;summary;phase;scope;municipalities;themes;approach;sources';
const practice = (slug: string, title: string, theme = 'prevention-and-access') =>
  `${slug};${title};Dit bestaat alleen in een test van de hub.;pilot;local;Woerden;${theme};Zo gaat het.;implementatieplan-met-andere-ogen: Inleiding`;

describe.each(withAndWithoutScripts)('%s', (_name, options) => {
  test('a file comes in: what it would do with each line, what is wrong with one, then the rest of it; and all of that is submitted in one go', async () => {
    const word = uniqueWord();
    const rows = [
      columns,
      practice(`een-${word}`, `Eerste ${word}`),
      practice(`twee-${word}`, `Tweede ${word}`),
      practice(`drie-${word}`, `Derde ${word}`, 'geen-thema'),
    ];
    await open('/redactie/importeren', options, async (page) => {
      const { text, press, fill, typedIn } = editor(page);
      await bringIn(page, 'pilots', rows, { wijze: 'drafts', reden: 'Uit de weekstaat.' });
      expect(await text()).toContain('Stand: nagegaan, nog niet uitgevoerd. 3 regels in totaal.');
      expect(await page.getByRole('button', { name: /bijwerken/ }).allInnerTexts()).toEqual([
        '2 onderdelen bijwerken, zonder wat is afgewezen',
      ]);
      await follow(page.getByRole('link', { name: 'afgewezen (1)' }));
      expect(await text()).toContain(`Regel 4: drie-${word}`);
      expect(await text()).toMatch(/Kolom themes \(1e\): /);
      await carryOut(page, /bijwerken, zonder/);

      // From the list: two ticked, one reason, first what would happen.
      await page.goto(`${site}/redactie/onderdelen?q=${word}`);
      await press('Wijzig wat is aangevinkt');
      expect(await text()).toContain('U hebt nog niets gekozen');
      await page.goto(`${site}/redactie/onderdelen?q=${word}`);
      await follow(page.getByRole('link', { name: 'Vink alles op deze pagina aan' }));
      await press('Wijzig wat is aangevinkt');
      expect(await text()).toContain('2 onderdelen gekozen.');
      await fill({ handeling: 'SUBMIT' });
      await press('Nagaan wat er gebeurt');
      expect(await page.getByRole('alert').innerText()).toMatch(/waarom|reden/i);
      expect(await page.locator('[name="handeling"]:checked').inputValue()).toBe('SUBMIT');
      await fill({ reden: 'Klaar voor een collega.' });
      expect(await typedIn('reden')).toBe('Klaar voor een collega.');
      await press('Nagaan wat er gebeurt');
      await untilDone(page);
      expect(await text()).toContain('gewijzigd');
      await carryOut(page, /^2 onderdelen bijwerken$/);
      await page.goto(`${site}/redactie/onderdelen?q=${word}&concept=IN_REVIEW`);
      expect(await page.locator('.item-table tbody tr').count()).toBe(2);
    });
  });

  test('the list goes out as a file, narrowed as it is', async () => {
    // What is new and not yet on the site is in the list, but not in this file.
    await open('/redactie/onderdelen?soort=PILOT&regio=lekstroom&stand=PUBLISHED', options, async (page) => {
      const { text } = editor(page);
      const shown = Number(/(\d+) onderdelen/.exec(await text())?.[1]);
      await page.getByText('Haal deze lijst op als bestand').click();
      expect(await page.getByLabel('Welke soort?').inputValue()).toBe('pilots');
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Haal op als NDJSON' }).click()]);
      expect(file.suggestedFilename()).toBe('kennishub-pilot.ndjson');
      const lines = readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\n');
      expect(lines).toHaveLength(shown);
      await page.goto(`${site}/redactie/onderdelen/bestand?bestand=pilots&wat=items`);
      expect(await text()).toContain('Kies welke soort');
    });
  });
});

test('a word is split: one item takes one of the new words, the other both', async () => {
  const word = uniqueWord();
  const [old, left, right] = [`oud-${word}`, `links-${word}`, `rechts-${word}`];
  await open('/redactie/importeren', { javaScriptEnabled: false }, async (page) => {
    const { press, fill, text } = editor(page);
    const now = { wijze: 'publish', reden: 'Voor de proef.' };
    const terms = [
      'vocabulary;slug;label;description;position',
      ...[old, left, right].map((slug) => `theme;${slug};Thema ${slug};Dit bestaat alleen in een test van de hub.;99`),
    ];
    await bringIn(page, 'terms', terms, now);
    await carryOut(page, /bijwerken/);
    await bringIn(page, 'pilots', [columns, practice(`a-${word}`, `Alfa ${word}`, old), practice(`b-${word}`, `Beta ${word}`, old)], now);
    await carryOut(page, /bijwerken/);
    await page.goto(`${site}/redactie/woorden/theme/${old}`);
    await fill({ wat: 'splitsen', reden: 'Het zijn er twee.' });
    for (const slug of [left, right]) await page.locator(`[name="splitsen-in"][value="${slug}"]`).check();
    await press('Nagaan wat er gebeurt');
    await untilDone(page);
    const alfa = page.getByRole('group', { name: `Alfa ${word}` });
    for (const box of await alfa.getByRole('checkbox').all()) await box.uncheck();
    await press('Nagaan wat er gebeurt');
    expect(await text()).toContain('Kies minstens één woord.');
    await alfa.getByRole('checkbox', { name: `Thema ${left}` }).check();
    await press('Nagaan wat er gebeurt');
    await untilDone(page);
    await carryOut(page, /bijwerken/);
  });
  const { data } = await askApi<Record<'a' | 'b', { themes: { slug: string }[] }>>(
    `{ a: pilot(slug: "a-${word}") { themes { slug } } b: pilot(slug: "b-${word}") { themes { slug } } }`,
  );
  expect(data.a.themes.map(({ slug }) => slug)).toEqual([left]);
  expect(data.b.themes.map(({ slug }) => slug).toSorted()).toEqual([left, right].toSorted());
});
