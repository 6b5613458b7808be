import { describe, expect, test } from 'vitest';
import { follow, tabTo, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { searchPage } from '../support/pages/search-page.ts';

const { visit } = useBrowser();

describe.each(withAndWithoutScripts)('a policy officer, %s,', (_how, options) => {
  test('searches from the front page, narrows, reads a practice and sees the region behind it', () =>
    visit('/', options, async (page) => {
      const { search, hits, narrow } = searchPage(page);
      await search('jeugdhulp op de basisschool');
      expect(await hits().count()).toBeGreaterThan(5);

      await narrow('regio', 'utrecht-west');
      expect(page.url()).toContain('regio=utrecht-west');
      expect(page.url()).toContain('q=jeugdhulp');
      expect(await page.getByRole('checkbox', { name: 'Utrecht West' }).isChecked()).toBe(true);

      const practice = hits().and(page.locator('[href^="/praktijken/"]')).first();
      const title = (await practice.innerText()).trim();
      await follow(practice);
      expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).toBe(title);
      for (const block of ['Doel', 'Aanpak', 'Fase', 'Bronnen']) expect(await page.getByRole('main').innerText()).toContain(block);

      await follow(page.getByRole('main').getByRole('link', { name: 'Utrecht West' }).first());
      expect(page.url()).toContain('/regios/utrecht-west');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Utrecht West');
    }));

  test('misspells a word, and finds practices all the same', () =>
    visit('/', options, async (page) => {
      const { search, hits } = searchPage(page);
      await search('thuiszittters');
      expect(await hits().allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/thuiszit/i)]));
    }));

  test('asks in words of the street, and reads for what each of them was taken', () =>
    visit('/zoeken?q=wie+hakt+de+knoop+door', options, async (page) => {
      const why = await page.getByText('Waarom hier:').first().locator('..').innerText();
      expect(why).toContain('“doorzettingsmacht” zegt hetzelfde als “hakt de knoop door”');
    }));

  test('finds nothing, and is told what to do', () =>
    visit('/zoeken?q=qqqqqqqqqq', options, async (page) => {
      const text = await page.getByRole('main').innerText();
      expect(text).toMatch(/niets gevonden|geen resultaten|vonden wij niets/i);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
    }));

  test('leafs to the next page and keeps the question', () =>
    visit('/zoeken?q=onderwijs', options, async (page) => {
      const { hits } = searchPage(page);
      const first = await hits().first().innerText();
      await follow(page.getByRole('link', { name: /volgende/i }).first());
      expect(page.url()).toContain('q=onderwijs');
      expect(await hits().first().innerText()).not.toBe(first);
    }));

  test('compares two practices side by side', () =>
    visit('/praktijken', options, async (page) => {
      const boxes = page.locator('input[name="p"]');
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await follow(page.getByRole('button', { name: /vergelijk/i }).first());
      expect(page.url()).toMatch(/\/praktijken\/vergelijken\?.*p=.*p=/);
      expect(await page.getByRole('main').getByRole('link').and(page.locator('[href^="/praktijken/"]')).count()).toBeGreaterThanOrEqual(2);
    }));
});

test('by keyboard alone one comes from the front page to a practice', () =>
  visit('/', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toContain('Naar de inhoud');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type('thuiszitters');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zoeken?*');
    await tabTo(page, '.card-title a[href^="/praktijken/"]');
    const title = (await page.locator(':focus').innerText()).trim();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/praktijken/*');
    expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).toBe(title);
  }));
