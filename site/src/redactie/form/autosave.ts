/** Keeps a form as it is filled in, a few seconds after the last key. Without JavaScript one saves by the button. */

/** How long after the last change, in milliseconds. */
const PAUSE = 4000;

/** What the server answers. */
interface Kept {
  saved: boolean;
  /** What to show: "Bewaard om 10.42 uur", or why it was not kept. */
  said: string;
  /** The item, the saving, and its problems in words; only when it was kept. */
  id?: string;
  edit?: number;
  problems?: { href: string; text: string }[];
}

export function autosave(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
  const state = form?.querySelector<HTMLElement>('[data-autosave-state]');
  if (!form || !state) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;

  const field = (name: string): HTMLInputElement | null => form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`);

  async function save(target: HTMLFormElement, told: HTMLElement): Promise<void> {
    const answer = await fetch(target.dataset['autosave'] ?? '', { method: 'POST', body: new FormData(target) }).catch(() => null);
    const kept = answer?.headers.get('content-type')?.startsWith('application/json') ? ((await answer.json()) as Kept) : null;
    told.textContent = kept?.said ?? 'Nog niet bewaard: er is geen verbinding. Kies straks Bewaren.';
    if (!kept?.saved) {
      // Two texts, or a step that somebody took: the button leads to the page that says so.
      stopped = answer?.status === 409;
      return;
    }
    const [id, edit] = [field('id'), field('bewerking')];
    if (edit) edit.value = String(kept.edit ?? '');
    if (id && id.value === '' && kept.id) {
      id.value = kept.id;
      const address = `/redactie/onderdelen/${kept.id}`;
      target.action = address;
      history.replaceState(null, '', address);
    }
    showProblems(kept.problems ?? []);
    if (id && id.value !== '') void renewGuidance(id.value);
    target.dispatchEvent(new Event('kept'));
  }

  const now = (): void => {
    if (stopped) return;
    running = save(form, state).finally(() => {
      running = null;
    });
  };
  const later = (): void => {
    clearTimeout(waiting);
    if (stopped) return;
    waiting = setTimeout(() => (running ? later() : now()), PAUSE);
  };

  form.addEventListener('input', later);
  // Sent while it is being saved, the form would come with an older number than the server has: it would clash with itself.
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    if (!running) return;
    event.preventDefault();
    const { submitter } = event;
    void running.then(() => form.requestSubmit(submitter));
  });
}

/** What is still needed, in the list beside the form. */
function showProblems(problems: readonly { href: string; text: string }[]): void {
  const section = document.querySelector('[data-problems]');
  if (!section) return;
  const heading = document.createElement(problems.length > 0 ? 'h2' : 'p');
  heading.textContent = problems.length > 0 ? 'Nog nodig' : 'Alles wat nodig is, is ingevuld.';
  const list = document.createElement('ul');
  list.append(...problems.map(lineOf));
  section.replaceChildren(heading, ...(problems.length > 0 ? [list] : []));
}

function lineOf({ href, text }: { href: string; text: string }): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

/** The advice on what was just kept. */
async function renewGuidance(item: string): Promise<void> {
  const shown = document.querySelector('[data-guidance]');
  if (!shown) return;
  const answer = await fetch(`/redactie/onderdelen/${item}/schrijfhulp`).catch(() => null);
  if (!answer?.ok) return;
  const renewed = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-guidance]');
  if (renewed) shown.replaceWith(renewed);
}
