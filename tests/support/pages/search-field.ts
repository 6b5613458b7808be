import type { Locator, Page, Route } from 'playwright-core';

/** A search field with its suggestions, as somebody who sees or hears the page knows them. `within` is where the field stands. */
export const searchField = (page: Page, within = 'main') => {
  const field = page.locator(within).getByRole('combobox', { name: /zoek|weten/i });
  const list = page.getByRole('listbox', { name: 'Suggesties' });
  return {
    field,
    list,
    options: (): Locator => list.getByRole('option'),
    /** The option that the arrow keys came to; null when they are at the field itself. */
    chosen: async (): Promise<Locator | null> => {
      const id = await field.getAttribute('aria-activedescendant');
      return id === null ? null : page.locator(`#${id}[aria-selected="true"]`);
    },
    /** Types letter by letter, and waits for the list. */
    type: async (text: string): Promise<void> => {
      await field.click();
      await field.pressSequentially(text, { delay: 20 });
      await list.waitFor();
    },
  };
};

/** A suggestion as the site sends it. */
export type Suggested = { items: { text: string; kind: string; href: string }[]; words: { text: string; href: string }[] };

/** Lets a test answer what the field asks: by the text that was typed. Null: the connection breaks. */
export async function answerSuggestions(page: Page, answer: (typed: string) => Promise<Suggested | null>): Promise<void> {
  await page.route('**/zoeken/suggesties?*', async (route: Route) => {
    const given = await answer(new URL(route.request().url()).searchParams.get('q') ?? '');
    // What was called off meanwhile can't be answered any more.
    await (given === null ? route.abort() : route.fulfill({ json: given })).catch(() => {});
  });
}
