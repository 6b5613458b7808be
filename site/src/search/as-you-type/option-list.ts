import type { Suggestions } from '../suggestions.ts';
import { typedParts } from './typed-parts.ts';

interface Option {
  text: string;
  href: string;
  kind?: string;
}

/** An element with texts and elements in it. Texts become text, never HTML. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The empty, hidden list under a search field. */
export function createList(id: string): HTMLElement {
  return element('div', { id, class: 'suggest', role: 'listbox', 'aria-label': 'Suggesties', hidden: '' });
}

/** The options of a list, in their order. */
export const optionsOf = (list: HTMLElement): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];

/** Fills a list with suggestions: titles, each a link to its item, then words to search for. Returns how many there are. */
export function fillList(list: HTMLElement, { items, words }: Suggestions, typed: string): number {
  const groups: [name: string, title: string, options: Option[]][] = [
    ['items', 'Direct naar', items],
    ['words', 'Zoeken op', words],
  ];
  list.replaceChildren(
    ...groups
      .filter(([, , options]) => options.length > 0)
      .map(([name, title, options]) => {
        const id = `${list.id}-${name}`;
        return element(
          'div',
          { role: 'group', 'aria-labelledby': id },
          element('div', { class: 'suggest-title', role: 'presentation', id }, title),
          ...options.map((option, index) => optionElement(option, `${id}-${index}`, typed)),
        );
      }),
  );
  return items.length + words.length;
}

/** A link that is an option: the arrow keys come to it, Tab does not, and it can still be opened in a window of its own. A word says which in `data-word`. */
function optionElement({ text, href, kind }: Option, id: string, typed: string): HTMLAnchorElement {
  const parts = typedParts(text, typed).map((part) => (part.hit ? element('b', {}, part.text) : part.text));
  const word = kind === undefined ? { 'data-word': text } : undefined;
  return element(
    'a',
    { id, class: 'suggest-option', role: 'option', 'aria-selected': 'false', tabindex: '-1', href, ...word },
    element('span', {}, ...parts),
    ...(kind === undefined ? [] : [' ', element('span', { class: 'suggest-kind' }, kind)]),
  );
}
