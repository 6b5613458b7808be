/** Half of a window is not wide, whatever the window says: the parts of the page stand below each other. */
function narrow(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.with-aside, .halves { grid-template-columns: minmax(0, 1fr) !important }');
  return sheet;
}

/**
 * Shows the draft as it will be, beside its form, and anew after every saving. Only with JavaScript: without it the button opens the preview as a page.
 * The page of the preview is put in a tree of its own (a shadow root), so that its ids and styles do not meet those of the form.
 */
export function previewBeside(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-preview-button]');
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
  const panel = document.querySelector<HTMLElement>('[data-preview]');
  if (!button || !form || !panel) return;
  button.hidden = false;
  let path: string | null = null;

  async function show(target: HTMLElement, item: string): Promise<void> {
    path ??= await linkOf(item);
    const page = path === null ? null : await fetch(path).catch(() => null);
    if (!page?.ok) {
      target.textContent = 'Er is nu geen voorbeeld te maken. Vul eerst aan wat nog nodig is.';
      return;
    }
    const read = new DOMParser().parseFromString(await page.text(), 'text/html');
    const main = read.querySelector('main');
    const root = target.shadowRoot ?? target.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    // To look at, not to walk through: its links would lead away from what is being written.
    frame.inert = true;
    frame.append(...read.querySelectorAll('link[rel="stylesheet"]'), ...(main ? [main] : []));
    root.adoptedStyleSheets = [narrow()];
    root.replaceChildren(frame);
  }

  const refresh = (): void => {
    const id = form.querySelector<HTMLInputElement>('input[name="id"]')?.value ?? '';
    if (panel.hidden || id === '') return;
    void show(panel, id);
  };
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    refresh();
  });
  form.addEventListener('kept', refresh);
}

async function linkOf(item: string): Promise<string | null> {
  const answer = await fetch(`/redactie/onderdelen/${item}/voorbeeld`, { method: 'POST', headers: { Accept: 'application/json' } }).catch(
    () => null,
  );
  if (!answer?.ok) return null;
  const { path } = (await answer.json()) as { path: string };
  return path;
}
