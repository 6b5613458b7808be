/** A screen reader that still spells what was typed would miss it: wait this many milliseconds. */
const pause = 700;

/** Tells a screen reader how many suggestions there are, when it has finished what it was saying. */
export interface Announcer {
  /** The place in the page where the messages stand. */
  place: HTMLElement;
  /** @param count how many; null when there is nothing to tell */
  tell: (count: number | null) => void;
}

const sentence = (count: number): string => {
  if (count === 0) return 'Geen suggesties.';
  return `${count === 1 ? '1 suggestie' : `${count} suggesties`}. Kies met de pijltjestoetsen.`;
};

export function createAnnouncer(): Announcer {
  const place = document.createElement('div');
  place.className = 'visually-hidden';
  place.setAttribute('role', 'status');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    place,
    tell: (count) => {
      clearTimeout(waiting);
      place.textContent = '';
      if (count === null) return;
      waiting = setTimeout(() => {
        place.textContent = sentence(count);
      }, pause);
    },
  };
}
