import { createAnnouncer } from './announcer.ts';
import { createAsker } from './asker.ts';
import { fewestLetters } from './bounds.ts';
import { createCombobox } from './combobox.ts';
import { createList, fillList } from './option-list.ts';

/**
 * Offers suggestions under the search field of a form while somebody types. Whatever goes wrong, the form stays the plain form it is.
 * @param form holds `input[name=q]`; its `data-suggestions` is the address that knows them
 */
export function searchAsYouType(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="q"]');
  const address = form.dataset['suggestions'];
  if (field === null || address === undefined) return;
  const list = createList(`${field.id}-suggesties`);
  const announcer = createAnnouncer();
  field.parentElement?.append(list, announcer.place);
  const combobox = createCombobox(field, list);
  let moveWhenOpen: 'first' | 'last' | null = null;

  const typed = (): string => field.value.trim();
  const asker = createAsker(address, (text, suggestions) => {
    if (suggestions === null || text !== typed() || document.activeElement !== field) return close();
    const count = fillList(list, suggestions, text);
    announcer.tell(count);
    if (count === 0) return combobox.close();
    combobox.open();
    if (moveWhenOpen !== null) combobox.move(moveWhenOpen);
    moveWhenOpen = null;
  });

  function close(): void {
    asker.callOff();
    announcer.tell(null);
    combobox.close();
    moveWhenOpen = null;
  }

  field.addEventListener('input', () => {
    moveWhenOpen = null;
    if (typed().length < fewestLetters) return close();
    asker.ask(typed());
  });
  field.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    // Also what is still on its way must not open the list again.
    if (key === 'Escape') return close();
    if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || typed().length < fewestLetters) return;
    event.preventDefault();
    moveWhenOpen = key === 'ArrowDown' ? 'first' : 'last';
    asker.ask(typed(), 'at once');
  });
  field.addEventListener('blur', close);
  form.addEventListener('submit', close);
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[role="option"]') : null;
    // With one of these keys a link opens elsewhere, and this page stays as it is.
    if (option === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    close();
    if (option.dataset['word'] === undefined) return;
    // As if it had been typed: the filters of the form go along.
    event.preventDefault();
    field.value = option.dataset['word'];
    form.requestSubmit();
  });
}
