import type { Locator, Page } from 'playwright-core';
import { follow } from '../browse.ts';

/** The search page, and the large search field that leads to it. */
export const searchPage = (page: Page) => ({
  /** Types a question into the search field of the page and sends it. */
  search: async (text: string): Promise<void> => {
    const field = page.getByRole('main').locator('input[type="search"]');
    await field.fill(text);
    await field.press('Enter');
    await page.waitForURL('**/zoeken?*');
  },
  /** What was found, as links. */
  hits: (): Locator => page.getByRole('main').locator('.card-title a'),
  /** Ticks a filter, opening its group when it is folded, and applies it. */
  narrow: async (name: string, value: string): Promise<void> => {
    const folded = page.locator('details.facets > summary');
    if (await folded.isVisible()) await folded.click();
    await page.locator(`input[type="checkbox"][name="${name}"][value="${value}"]`).check();
    await follow(page.getByRole('button', { name: 'Filters toepassen' }));
  },
});
