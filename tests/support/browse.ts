import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { ourHub } from './our-hub.ts';

/**
 * One browser for the tests of a file. `visit` opens a path in a window of its own and hands the page on; afterwards the window is closed.
 */
export function useBrowser(): {
  visit: (path: string, options: BrowserContextOptions, journey: (page: Page) => Promise<void>) => Promise<void>;
} {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return {
    visit: async (path, options, journey) => {
      const context = await browser.newContext({ locale: 'nl-NL', ...options });
      try {
        const page = await context.newPage();
        await page.goto(ourHub().site + path);
        await journey(page);
      } finally {
        await context.close();
      }
    },
  };
}

/** With JavaScript, and without. */
export const withAndWithoutScripts = [
  ['with JavaScript', { javaScriptEnabled: true }],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const;

/** Clicks what leads to another page, and waits until that page is there. */
export async function follow(target: Locator): Promise<void> {
  const loaded = target.page().waitForEvent('load');
  await target.click();
  await loaded;
}

/** Presses Tab until the focus is on what `selector` names; throws when two hundred times is not enough. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`:focus:is(${selector})`).count()) return;
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}
