import type { Measures } from './measures.ts';

/** How hard a text reads, by the levels of the Common European Framework; B1 is what most adults read with ease. */
export const readingLevels = ['A2', 'B1', 'B2', 'C1'] as const;
export type ReadingLevel = (typeof readingLevels)[number];

/** With fewer words a score says nothing: one long word moves it by a level. */
export const ENOUGH_WORDS = 40;

/**
 * The reading ease of Flesch for Dutch by Douma (De leesbaarheid van landbouwbladen, 1960):
 * `206.84 − 77 × syllables per word − 0.93 × words per sentence`. Higher is easier; ordinary texts lie between 20 and 90.
 */
const fleschDouma = ({ syllablesPerWord, wordsPerSentence }: Measures): number => 206.84 - 77 * syllablesPerWord - 0.93 * wordsPerSentence;

/**
 * How easy a text reads: Flesch–Douma, less 20 × the share of long sentences and 100 × the share of long words, for an average hides the few that stop
 * a reader. Has no bounds: the hardest texts are far below zero.
 */
const easeOf = (measures: Measures): number => fleschDouma(measures) - 20 * measures.longSentences - 100 * measures.longWords;

/** The ease as a mark: a whole number from 0 (very hard) to 100 (very easy). */
export const readabilityScore = (measures: Measures): number => Math.round(Math.min(100, Math.max(0, easeOf(measures))));

/** From which ease a text has a level: halfway between texts of known level. A test tells how well other texts are judged. */
const leastEase: Readonly<Record<Exclude<ReadingLevel, 'C1'>, number>> = { A2: 94, B1: 52, B2: -30 };

/** The level of a text. An estimate: no formula sees whether a text hangs together. */
export function levelOf(measures: Measures): ReadingLevel {
  const ease = easeOf(measures);
  return ease >= leastEase.A2 ? 'A2' : ease >= leastEase.B1 ? 'B1' : ease >= leastEase.B2 ? 'B2' : 'C1';
}
