/** Chance that falls the same way every time: the same seed, the same numbers. (Mulberry32.) */
export function seededChance(seed: number) {
  let state = seed;
  /** Between 0 and 1, 1 itself left out. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0 up to, and without, `end`. */
  const whole = (end: number): number => Math.floor(next() * end);
  const oneOf = <Value>(values: readonly Value[]): Value => values[whole(values.length)] as Value;
  return { next, whole, oneOf };
}
