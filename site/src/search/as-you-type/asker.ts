import type { Suggestions } from '../suggestions.ts';

/** Somebody who types fast asks once, this many milliseconds after the last letter. */
const pause = 120;
/** After this many milliseconds an answer is of no use any more. */
const patience = 2_000;

/** Asks for suggestions; only the last question gets an answer. */
export interface Asker {
  /** Asks after a pause, or at once. Whatever was asked before is called off. */
  ask: (text: string, when?: 'after a pause' | 'at once') => void;
  /** Calls off what was asked: no answer comes any more. */
  callOff: () => void;
}

/**
 * @param address answers `?q=` with suggestions
 * @param onAnswer gets the text that was asked and its suggestions; null when there was no answer
 */
export function createAsker(address: string, onAnswer: (text: string, suggestions: Suggestions | null) => void): Asker {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let current: AbortController | null = null;

  const callOff = (): void => {
    clearTimeout(waiting);
    current?.abort();
    current = null;
  };

  async function send(text: string): Promise<void> {
    const own = new AbortController();
    current = own;
    const suggestions = await fetchSuggestions(`${address}?${new URLSearchParams({ q: text })}`, own.signal);
    // An answer can arrive just when it is called off: then the field asked something else meanwhile.
    if (current !== own) return;
    current = null;
    onAnswer(text, suggestions);
  }

  return {
    callOff,
    ask: (text, when = 'after a pause') => {
      callOff();
      waiting = setTimeout(() => void send(text), when === 'at once' ? 0 : pause);
    },
  };
}

async function fetchSuggestions(address: string, calledOff: AbortSignal): Promise<Suggestions | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.any([calledOff, AbortSignal.timeout(patience)]) });
    return response.ok ? ((await response.json()) as Suggestions) : null;
  } catch {
    return null;
  }
}
