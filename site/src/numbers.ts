/** Numbers as Dutch people read them. */

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** "1.234" and "1.234,5". */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** "1 praktijk", "1.234 praktijken", "geen praktijken". */
export function countOf(count: number, one: string, many: string): string {
  if (count === 0) return `geen ${many}`;
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "Woerden, Oudewater en Lopik"; an empty list is an empty text. */
export function listOf(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}
