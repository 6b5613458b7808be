import type { Page } from 'playwright-core';

/** The fields of a form that somebody fills in. */
const fields = 'textarea, select, input:not([type="hidden"])';

/** Marks the forms on a page with something to fill in, in order, and opens what they are folded in; how many there are. */
export const formsToFill = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const forms = [...document.querySelectorAll('main form[method="post"]')].filter((form) => form.querySelector('${fields}'));
    forms.forEach((form, index) => {
      form.dataset.nth = index;
      form.closest('details')?.setAttribute('open', '');
    });
    return forms.length;
  })()`);

/** Fills in every field of a form, each with something of its own that begins with `word`; what was typed and chosen. */
export async function fillForm(page: Page, nth: number, word: string): Promise<string[]> {
  const typed = await page.evaluate<string[]>(`(() => {
    const done = new Set();
    const fixed = { date: '2027-03-04', 'datetime-local': '2027-03-04T10:30' };
    return [...document.querySelectorAll('form[data-nth="${nth}"] :is(${fields})')].flatMap((field, index) => {
      const text = '${word}' + index;
      if (field.type === 'file') return [];
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (done.has(field.name)) return [];
        done.add(field.name);
        field.checked = true;
      } else if (field.tagName === 'SELECT') field.selectedIndex = field.options.length - 1;
      else if (field.tagName === 'TEXTAREA') field.value = text + '\\nop twee regels & met <tekens>, “zoals” één';
      else field.value = fixed[field.type] ?? (field.type === 'email' ? text + '@voorbeeld.nl' : text);
      return [field.value];
    });
  })()`);
  await chooseFile(page);
  return typed;
}

/** Chooses a file wherever the page asks for one. */
export async function chooseFile(page: Page): Promise<void> {
  const file = page.locator('input[type="file"]');
  if (await file.count()) await file.setInputFiles({ name: 'praktijken.csv', mimeType: 'text/csv', buffer: Buffer.from('slug;title\n') });
}

/** Of what was typed, that which no form on the page would send again. */
export async function lostOn(page: Page, typed: readonly string[]): Promise<string[]> {
  const values = await page.evaluate<string[]>(
    `[...document.querySelectorAll('main :is(textarea, select, input)')].filter((it) => !/radio|checkbox|file/.test(it.type) || it.checked).map((it) => it.value)`,
  );
  const kept = new Set(values.map((value) => value.replaceAll('\r\n', '\n')));
  return typed.filter((answer) => answer !== '' && !kept.has(answer));
}
