import type { Page } from 'playwright-core';
import { follow } from '../browse.ts';

/** What a requester fills in, by the names of the fields. */
export type Filled = Partial<Record<'vraag' | 'gebied' | 'organisatie' | 'naam' | 'email', string>>;

/** The pages on which somebody asks the expert pool a question. */
export const requestForm = (page: Page) => ({
  fill: async (answers: Filled): Promise<void> => {
    for (const [name, value] of Object.entries(answers)) await page.locator(`[name="${name}"]`).fill(value);
  },
  /** What stands in a field now. */
  typedIn: (name: keyof Filled): Promise<string> => page.locator(`[name="${name}"]`).inputValue(),
  /** Presses a button by its name; each leads to a page. */
  choose: (button: string): Promise<void> => follow(page.getByRole('button', { name: button }).first()),
  title: async (): Promise<string> => (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
  /** The mistakes in the summary on top, in order. */
  mistakes: (): Promise<string[]> => page.locator('.error-summary li').allInnerTexts(),
});
