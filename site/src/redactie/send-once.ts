/** A second press of the same button within so many milliseconds was meant as the first. */
const MOMENT = 5000;

/**
 * Sends a form once when its button is pressed twice: of two tokens one would be there that nobody saw. Another button of the form is another wish. Without
 * JavaScript the server tells what it can: a step is taken once, a draft has its key.
 */
export function sendOnce(): void {
  let sent = new WeakMap<HTMLFormElement, { by: HTMLElement | null; at: number }>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    const before = sent.get(form);
    if (before !== undefined && before.by === event.submitter && event.timeStamp - before.at < MOMENT) event.preventDefault();
    else sent.set(form, { by: event.submitter, at: event.timeStamp });
  });
  // Who comes back by the button of the browser finds the page as it was left, and may send it again.
  addEventListener('pageshow', () => {
    sent = new WeakMap();
  });
}
