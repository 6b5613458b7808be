import { indexOf, type StemNumbers, type Vector } from './vector.ts';

/** Where the stems of a query stand in the document at hand: each is looked up once per document. */
export class Spots {
  places: Uint16Array = new Uint16Array(0);
  readonly #numbers: StemNumbers;
  readonly #slots = new Map<string, number>();
  readonly #stems: number[] = [];
  /** Per slot the first place, and the one after the last. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(numbers: StemNumbers) {
    this.#numbers = numbers;
  }

  /** The number by which a stem of the query is asked for; the stem gets one when it has none. */
  slotOf(stem: string): number {
    const known = this.#slots.get(stem);
    if (known !== undefined) return known;
    const slot = this.#stems.push(this.#numbers.get(stem) ?? -1) - 1;
    this.#slots.set(stem, slot);
    return slot;
  }

  /** Turns to a document. */
  lookUp(vector: Vector): void {
    this.places = vector.places;
    for (let slot = 0; slot < this.#stems.length; slot++) {
      const stem = this.#stems[slot] ?? -1;
      const index = stem < 0 ? -1 : indexOf(vector, stem);
      this.#from[slot] = index < 0 ? 0 : (vector.starts[index] ?? 0);
      this.#to[slot] = index < 0 ? 0 : (vector.starts[index + 1] ?? 0);
    }
  }

  from(slot: number): number {
    return this.#from[slot] ?? 0;
  }

  to(slot: number): number {
    return this.#to[slot] ?? 0;
  }

  /** Whether it stands anywhere with at least this weight. */
  has(slot: number, weight: number): boolean {
    const to = this.to(slot);
    for (let at = this.from(slot); at < to; at++) if (((this.places[at] ?? 0) & 3) >= weight) return true;
    return false;
  }

  /** Whether it stands at this position with at least this weight. */
  hasAt(slot: number, position: number, weight: number): boolean {
    const to = this.to(slot);
    for (let at = this.from(slot); at < to; at++) {
      const place = this.places[at] ?? 0;
      if (place >> 2 === position && (place & 3) >= weight) return true;
    }
    return false;
  }
}
