/** How long between two looks, in milliseconds. */
const EVERY = 2000;

/** Renews what a page says of a change that is under way, and the whole page once it is done. */
export function renewUntilDone(): void {
  const shown = document.querySelector('[data-under-way]');
  if (!shown) return;
  setTimeout(() => void look(shown), EVERY);
}

async function look(shown: Element): Promise<void> {
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const renewed = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-under-way]');
    if (!renewed) {
      location.reload();
      return;
    }
    if (renewed.textContent !== shown.textContent) shown.replaceChildren(...renewed.childNodes);
  }
  setTimeout(() => void look(shown), EVERY);
}
