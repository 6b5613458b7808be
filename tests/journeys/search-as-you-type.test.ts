import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeSays } from '../support/axe.ts';
import { follow, useBrowser } from '../support/browse.ts';
import { answerSuggestions, searchField } from '../support/pages/search-field.ts';

const { visit } = useBrowser();

describe('who types in the search field', () => {
  test.each([
    ['on the front page', '/', 'main'],
    ['on the search page', '/zoeken', 'main'],
    ['above any page', '/regios', 'header'],
  ])('%s, goes with the arrow keys to a title, and with Enter to its page', (_where, path, within) =>
    visit(path, {}, async (page) => {
      const { field, list, options, chosen, type } = searchField(page, within);
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      await type('thuisz');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
      expect(await chosen()).toBeNull();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await (await chosen())?.innerText()).toBe(await options().nth(1).innerText());
      const address = (await options().nth(1).getAttribute('href')) ?? '';
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
    }),
  );

  test('hears how many suggestions there are, in two groups', () =>
    visit('/', {}, async (page) => {
      const { list, options, type } = searchField(page);
      await type('thuisz');
      expect(await list.getByRole('group', { name: 'Direct naar' }).getByRole('option').count()).toBeGreaterThan(2);
      expect(await list.getByRole('group', { name: 'Zoeken op' }).getByRole('option').first().innerText()).toMatch(/^thuisz/);
      await page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: `${await options().count()} suggesties` })
        .waitFor();
    }));

  test('moves with Home, End and both arrows, past either end back to the field', () =>
    visit('/', {}, async (page) => {
      const { field, options, chosen, type } = searchField(page);
      await type('thuisz');
      const at = async (key: string): Promise<string | undefined> => {
        await page.keyboard.press(key);
        return (await chosen())?.innerText();
      };
      const texts = await options().allInnerTexts();
      expect(await at('ArrowUp')).toBe(texts.at(-1));
      expect(await at('Home')).toBe(texts[0]);
      expect(await at('End')).toBe(texts.at(-1));
      expect(await at('ArrowDown')).toBeUndefined();
      expect(await at('ArrowDown')).toBe(texts[0]);
      expect(await at('ArrowLeft')).toBeUndefined();
      await page.keyboard.type('X');
      expect(await field.inputValue()).toBe('thuisXz');
    }));

  test('closes the list with Escape and keeps the text, and opens it again with an arrow', () =>
    visit('/', {}, async (page) => {
      const { field, list, options, chosen, type } = searchField(page);
      await type('thuisz');
      await page.keyboard.press('Escape');
      expect(await list.isVisible()).toBe(false);
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      expect(await field.inputValue()).toBe('thuisz');
      await page.keyboard.press('ArrowDown');
      await list.waitFor();
      expect(await (await chosen())?.innerText()).toBe(await options().first().innerText());
      await page.keyboard.press('Tab');
      expect(await list.isVisible()).toBe(false);
      expect(await page.locator(':focus').innerText()).toContain('Zoeken');
      expect(page.url()).toMatch(/\/$/);
    }));

  test('chooses a word, and keeps the filters', () =>
    visit('/zoeken?q=school&fase=pilot', {}, async (page) => {
      const { field, list, type } = searchField(page);
      await field.fill('');
      await type('thuisz');
      const word = list.getByRole('group', { name: 'Zoeken op' }).getByRole('option').first();
      const text = await word.innerText();
      await follow(word);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('q'), searchParams.get('fase')]).toEqual([text, 'pilot']);
    }));

  test('sends what was typed with Enter, as long as nothing was chosen', () =>
    visit('/', {}, async (page) => {
      await searchField(page).type('thuisz');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/zoeken?q=thuisz');
    }));
});

describe('the search field', () => {
  test('asks once for what is typed fast, and nothing for a single letter', () =>
    visit('/', {}, async (page) => {
      const asked: string[] = [];
      await answerSuggestions(page, async (typed) => {
        asked.push(typed);
        return { items: [], words: [{ text: `${typed}!`, href: '/zoeken' }] };
      });
      const { field, list } = searchField(page);
      // The page's own clock goes only when it is told to: how fast this machine types says nothing.
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1_000);
      await field.pressSequentially('o');
      await page.clock.runFor(1_000);
      expect(asked).toEqual([]);
      await field.pressSequentially('nderwijs');
      await page.clock.runFor(1_000);
      await list.waitFor();
      expect(asked).toEqual(['onderwijs']);
    }));

  test('never shows an answer that comes late', () =>
    visit('/', {}, async (page) => {
      const asked: string[] = [];
      let answerLate = (): void => {};
      const late = new Promise<void>((resolve) => {
        answerLate = resolve;
      });
      await answerSuggestions(page, async (typed) => {
        asked.push(typed);
        if (typed === 'school') await late;
        return { items: [], words: [{ text: `antwoord op ${typed}`, href: '/zoeken' }] };
      });
      const { field, options } = searchField(page);
      await field.fill('school');
      await expect.poll(() => asked, { timeout: 20_000 }).toEqual(['school']);
      await field.pressSequentially('plein');
      await page.getByText('antwoord op schoolplein').waitFor();
      answerLate();
      await page.waitForTimeout(200);
      expect(await options().allInnerTexts()).toEqual(['antwoord op schoolplein']);
    }));

  test('shows texts as texts, whatever they look like', () =>
    visit('/', {}, async (page) => {
      const hostile = '<script>document.title="geraakt"</script><img src=x onerror="document.title=\'geraakt\'"> script &lt;b&gt;';
      const title = await page.title();
      await answerSuggestions(page, async () => ({
        items: [{ text: hostile, kind: hostile, href: '/praktijken' }],
        words: [{ text: hostile, href: '/zoeken' }],
      }));
      const { list, options, type } = searchField(page);
      await type('script');
      expect(await options().nth(1).textContent()).toBe(hostile);
      expect(await options().first().textContent()).toBe(`${hostile} ${hostile}`);
      expect(await list.locator('script, img').count()).toBe(0);
      expect(await page.title()).toBe(title);
    }));

  test.each<[string, BrowserContextOptions, string]>([
    ['on a wide screen', { viewport: { width: 1280, height: 900 } }, '/'],
    ['above a page', { viewport: { width: 1280, height: 900 } }, '/praktijken'],
    ['on a screen of 320 pixels', { viewport: { width: 320, height: 640 } }, '/zoeken'],
    ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, '/zoeken'],
  ])('with its list open, %s, is accessible and moves nothing', (_where, options, path) =>
    visit(path, options, async (page) => {
      const policy: string[] = [];
      page.on('console', (message) => policy.push(message.text()));
      // A list that opens above a page covers some of it for a while: what lies half beneath it is not judged.
      const within = path === '/praktijken' ? 'header' : 'main';
      const { type, options: suggestions } = searchField(page, within);
      const places = () =>
        page.evaluate<number[]>(
          "[...document.querySelectorAll('footer, main h2, main li')].map((element) => element.getBoundingClientRect().top + scrollY)",
        );
      const before = await places();
      expect(before.length).toBeGreaterThan(5);
      await type('jeugdh');
      await page.keyboard.press('ArrowDown');
      expect(await places()).toEqual(before);
      expect(await axeSays(page, within === 'header' ? within : 'html')).toEqual([]);
      for (const option of await suggestions().all()) expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      expect(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(policy).toEqual([]);
    }),
  );

  test('is a plain form without JavaScript', () =>
    visit('/', { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('main').getByRole('searchbox').fill('thuiszitters');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/zoeken?q=thuiszitters');
    }));
});
