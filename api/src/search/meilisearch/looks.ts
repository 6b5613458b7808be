import { oncePer } from '../once-per.ts';
import type { Emphasis } from '../ranking/emphasis.ts';
import { meantPatterns, type Word } from '../ranking/plan.ts';
import { keyOf, stemsOf } from '../text/pattern.ts';

/** By what the index finds a word of the query: any of these stems, any of these phrases, or all stems of any of these lists. */
export type Looks = { stems: readonly string[]; phrases: readonly string[]; together: readonly (readonly string[])[] };

/** Any way in which a document can have the word. Tiers ask for the same words in many combinations: what is made of a word is made once. */
export const findsBy = oncePer(({ ways }: Word): Looks => {
  const single = new Set<string>();
  const phrases = new Set<string>();
  const together = new Map<string, readonly string[]>();
  for (const { alternative } of ways) {
    for (const pattern of alternative.patterns) {
      const stems = stemsOf(pattern);
      const [first] = stems;
      if (first !== undefined && stems.length === 1) single.add(first);
      // A phrase that is not in the word lists is of words that are found by themselves as well.
      else if (alternative.together) together.set(stems.join(' '), stems);
      else phrases.add(keyOf(pattern));
    }
  }
  return { stems: [...single], phrases: [...phrases], together: [...together.values()] };
});

const meantStems = oncePer((word: Word): string[] => {
  const single = meantPatterns(word).filter((pattern) => stemsOf(pattern).length === 1);
  return [...new Set(single.flatMap(stemsOf))];
});

/** The entries of a document that speaks of the word itself with at least this emphasis; none for a word that is only a phrase. */
export const emphasisedBy = (word: Word, emphasis: Emphasis): string[] => meantStems(word).map((stem) => `${emphasis}:${stem}`);
