import { optionsOf } from './option-list.ts';

/** A field with a list of options under it, by the pattern "editable combobox with list autocomplete" of the ARIA APG. */
export interface Combobox {
  isOpen: () => boolean;
  /** Shows the list as it is now, with nothing chosen. */
  open: () => void;
  close: () => void;
  /** Moves the choice: to the first option, the last one, or one further; past either end the choice is the field itself again. */
  move: (to: 'first' | 'last' | 'next' | 'previous') => void;
}

/** A list that is longer than the room below it scrolls, but it is never lower than this, in pixels. */
const lowest = 208;

function fit(list: HTMLElement): void {
  // The keyboard of a phone takes its part of the window.
  const below = window.visualViewport === null ? window.innerHeight : window.visualViewport.offsetTop + window.visualViewport.height;
  list.style.maxBlockSize = `${Math.max(lowest, below - list.getBoundingClientRect().top - 8)}px`;
  list.scrollTop = 0;
}

/** Makes a combobox of a field and a hidden list. The focus stays in the field; the option that is meant is its `aria-activedescendant`. */
export function createCombobox(field: HTMLInputElement, list: HTMLElement): Combobox {
  let active: HTMLAnchorElement | null = null;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  function choose(option: HTMLAnchorElement | null): void {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (option === null) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  }

  const isOpen = (): boolean => !list.hidden;
  const show = (visible: boolean): void => {
    choose(null);
    list.hidden = !visible;
    field.setAttribute('aria-expanded', String(visible));
    if (visible) fit(list);
  };

  function move(to: 'first' | 'last' | 'next' | 'previous'): void {
    const options = optionsOf(list);
    const at = active === null ? -1 : options.indexOf(active);
    const next = { first: 0, last: options.length - 1, next: at + 1, previous: at === -1 ? options.length - 1 : at - 1 }[to];
    choose(options[next] ?? null);
  }

  /** What a key does while the list is open; true when the field must not handle it as well. */
  function handle(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      move(key === 'ArrowDown' ? 'next' : 'previous');
      return true;
    }
    if (key === 'Escape') {
      show(false);
      return true;
    }
    if (active === null) return false;
    if (key === 'Home' || key === 'End') {
      move(key === 'Home' ? 'first' : 'last');
      return true;
    }
    if (key === 'Enter') {
      active.click();
      return true;
    }
    // The caret is what one looks at again.
    if (key === 'ArrowLeft' || key === 'ArrowRight') choose(null);
    return false;
  }

  field.addEventListener('keydown', (event) => {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!isOpen() || isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
    if (handle(key)) event.preventDefault();
  });
  field.addEventListener('blur', () => show(false));
  // Else the field loses the focus, and the list is gone before the click comes.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return { isOpen, open: () => show(true), close: () => show(false), move };
}
