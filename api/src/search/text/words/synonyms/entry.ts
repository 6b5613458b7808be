/**
 * Words of the field that people use for each other.
 * strength: 1 is the same word, .8 nearly, .5 related. Multi-word entries are matched as phrases.
 */
export type SynonymEntry =
  /** Every word finds every other word. */
  | { words: readonly string[]; strength: number }
  /** Who types one of `from` also finds `to`, not the other way round (narrow → wide). */
  | { from: readonly string[]; to: readonly string[]; strength: number };

/** An entry that comes with the hub. Its key stays the same when the words change: by it a hub knows what its staff edited or removed since. */
export type ShippedSynonyms = SynonymEntry & { key: string };
