import { foldName } from './words.ts';

/** How many letters must be changed, added or left out to make one word of the other. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The items whose name may have been meant: at most a third of the letters differ, and never more than three. The closest first. */
export function closestNames<Item extends { name: string }>(typed: string, items: readonly Item[]): Item[] {
  const asked = foldName(typed);
  const most = Math.min(3, Math.floor(asked.length / 3));
  return items
    .map((item) => ({ item, apart: lettersApart(asked, foldName(item.name)) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || a.item.name.localeCompare(b.item.name, 'nl'))
    .slice(0, 4)
    .map(({ item }) => item);
}
