import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { follow, useBrowser, withAndWithoutScripts } from '../support/browse.ts';
import { searchPage } from '../support/pages/search-page.ts';

const { visit } = useBrowser();

/** How many results the page says there are. */
async function countOn(page: Page): Promise<number> {
  const told = await page
    .getByRole('main')
    .getByText(/^\d+ resultaten|^1 resultaat/i)
    .first()
    .innerText();
  return Number.parseInt(told, 10);
}

/** The number behind a choice of the filters or a tab: "Praktijken 14", "Thuiszitters en verzuim (66)". */
const numberIn = (text: string | null): number => Number(/(\d+)[\s)]*$/.exec(text ?? '')?.[1]);

describe.each(withAndWithoutScripts)('somebody who searches, %s,', (_how, options) => {
  test('goes through the kinds by their tabs, each with as many as it says', () =>
    visit('/zoeken?q=thuiszitters', options, async (page) => {
      const tabs = page.getByRole('navigation', { name: 'Soort resultaat' });
      expect(await tabs.locator('[aria-current]').innerText()).toMatch(/^Alles/);
      expect(numberIn(await tabs.locator('[aria-current]').innerText())).toBe(await countOn(page));
      for (const kind of ['Praktijken', 'Publicaties', 'Begrippen']) {
        await follow(tabs.getByRole('link', { name: kind }));
        expect(await tabs.locator('[aria-current]').innerText()).toContain(kind);
        expect(numberIn(await tabs.locator('[aria-current]').innerText())).toBe(await countOn(page));
      }
    }));

  test('ticks two themes, sees both above the results, and takes them off one by one', () =>
    visit('/zoeken?q=school', options, async (page) => {
      const { narrow } = searchPage(page);
      const all = await countOn(page);
      const first = page.locator('label', { has: page.locator('input[name="thema"]') }).first();
      const expected = numberIn(await first.innerText());
      await narrow('thema', (await first.locator('input').getAttribute('value')) ?? '');
      expect(await countOn(page)).toBe(expected);
      const second = page.locator('label', { has: page.locator('input[name="thema"]:not(:checked)') }).first();
      await narrow('thema', (await second.locator('input').getAttribute('value')) ?? '');
      expect(await countOn(page)).toBeGreaterThan(expected);
      expect(new URL(page.url()).searchParams.getAll('thema')).toHaveLength(2);
      const chips = page.getByRole('main').getByRole('link', { name: /^Filter weghalen/ });
      for (const left of [1, 0]) {
        await follow(chips.first());
        expect(await chips.count()).toBe(left);
      }
      expect(await countOn(page)).toBe(all);
    }));

  test('puts the newest or the strongest evidence first, and loses nothing', () =>
    visit('/zoeken?q=jeugdhulp', options, async (page) => {
      const { hits } = searchPage(page);
      const orders = page.getByRole('navigation', { name: 'Volgorde' });
      const all = await countOn(page);
      const best = await hits().allInnerTexts();
      for (const order of ['sterkste bewijs eerst', 'nieuwste eerst']) {
        await follow(orders.getByRole('link', { name: order }));
        expect(await orders.locator('[aria-current]').innerText()).toBe(order);
        expect(await countOn(page)).toBe(all);
        expect(await hits().allInnerTexts()).not.toEqual(best);
      }
    }));

  test('names a place of before, and goes to the one of today or searches around it', () =>
    visit('/zoeken?q=thuiszitters+in+Loppersum&soort=praktijken', options, async (page) => {
      const places = page.getByRole('region', { name: 'Plaatsen in uw vraag' });
      expect(await places.innerText()).toContain('Gemeente Eemsdelta (voorheen Loppersum)');
      expect(await places.getByRole('link', { name: 'Gemeente Eemsdelta' }).getAttribute('href')).toBe('/gemeenten/eemsdelta');
      await follow(places.getByRole('link', { name: '“thuiszitters” in jeugdregio Groningen' }));
      const { searchParams } = new URL(page.url());
      expect([...searchParams.keys()].sort()).toEqual(['gebied', 'q', 'soort']);
      expect(searchParams.get('q')).toBe('thuiszitters');
      expect(await page.getByRole('link', { name: /^Filter weghalen: Groningen/ }).count()).toBe(1);
    }));

  test.each([
    ['thuizsitters in Den Haag?', '“thuiszitters” in jeugdregio Haaglanden'],
    ['gemeente Woerden', 'Alles in jeugdregio Utrecht West'],
  ])('asks “%s”, and is offered the rest of the question around it', (question, offer) =>
    visit(`/zoeken?${new URLSearchParams({ q: question })}`, options, async (page) => {
      await page.getByRole('region', { name: 'Plaatsen in uw vraag' }).getByRole('link', { name: offer, exact: true }).waitFor();
    }),
  );

  test('finds nothing with a filter, and is told how much there is without it', () =>
    visit('/zoeken?q=thuiszitters&gebied=GM0024', options, async (page) => {
      expect(await page.getByRole('main').innerText()).toContain('Niets gevonden voor “thuiszitters”');
      await page.getByRole('heading', { name: 'Thema’s die in de buurt komen' }).waitFor();
      expect(await page.getByRole('link', { name: 'Leg uw vraag voor aan een expert' }).getAttribute('href')).toContain(
        'vraag=thuiszitters',
      );
      const wider = page.getByRole('link', { name: /^Bekijk \d+ resultaten zonder filters/ });
      const promised = Number(/\d+/.exec(await wider.innerText())?.[0]);
      await follow(wider);
      expect(await countOn(page)).toBe(promised);
    }));

  test('makes a typing error, and reads what was searched instead', () =>
    visit('/zoeken?q=thuizsitters', options, async (page) => {
      await follow(page.getByRole('main').getByRole('link', { name: 'thuiszitters', exact: true }));
      expect(new URL(page.url()).searchParams.get('q')).toBe('thuiszitters');
      expect(await page.getByText('Bedoelde u').count()).toBe(0);
    }));

  test('means what looks like a typing error, searches for just that, and asks something else after it', () =>
    visit('/zoeken?q=mentro+thuizsitters&soort=praktijken', options, async (page) => {
      expect(await page.getByRole('main').innerText()).toContain('Bedoelde u mentor thuiszitters? Daarop hebben wij gezocht.');
      const mended = await countOn(page);
      await follow(page.getByRole('main').getByRole('link', { name: 'mentro thuizsitters', exact: true }));
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
        q: 'mentro thuizsitters',
        soort: 'praktijken',
        precies: '1',
      });
      expect(await page.getByRole('main').innerText()).toContain('Niets gevonden voor “mentro thuizsitters”');
      await follow(page.getByRole('link', { name: 'Verbeter typefouten weer' }));
      expect(await countOn(page)).toBe(mended);
      await page.goBack();
      await searchPage(page).search('thuizsitters');
      expect(new URL(page.url()).searchParams.has('precies')).toBe(false);
      expect(await page.getByText('Bedoelde u').count()).toBe(1);
    }));
});
