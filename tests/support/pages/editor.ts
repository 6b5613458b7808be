import type { Page } from 'playwright-core';
import { follow } from '../browse.ts';
import { ourHub } from '../our-hub.ts';

/** The editorial pages, as somebody works with them. */
export const editor = (page: Page) => ({
  open: (path: string) => page.goto(ourHub().site + path),
  title: async (): Promise<string> => (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
  text: (): Promise<string> => page.getByRole('main').innerText(),
  /** Types in fields by their names: `title`, `sources.0.chapter`. */
  fill: async (answers: Record<string, string>): Promise<void> => {
    for (const [name, value] of Object.entries(answers)) {
      const field = page.locator(`[name="${name}"]:not([type="hidden"])`).first();
      const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`);
      if (kind.startsWith('SELECT')) await field.selectOption(value);
      else if (/radio|checkbox/.test(kind)) await page.locator(`[name="${name}"][value="${value}"]`).check();
      else await field.fill(value);
    }
  },
  typedIn: (name: string): Promise<string> => page.locator(`[name="${name}"]:not([type="hidden"])`).first().inputValue(),
  /** Presses a button by its name; each leads to a page. */
  press: (button: string | RegExp): Promise<void> => follow(page.getByRole('main').getByRole('button', { name: button }).first()),
  /** Follows a link by its name. */
  go: (link: string | RegExp): Promise<void> => follow(page.getByRole('main').getByRole('link', { name: link }).first()),
  /** The id of the item whose page this is. */
  id: (): string => /\/(?:onderdelen|beoordelen)\/([\w-]+)/.exec(page.url())?.[1] ?? '',
});
