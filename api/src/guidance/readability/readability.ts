import type { RawContent } from '@kennishub/db/content';
import { fold } from '../../search/text/normalise.ts';
import { hasSentences, textsOf } from '../texts/content-texts.ts';
import { type Abbreviations, unexplainedIn } from './abbreviations.ts';
import { jargonIn } from './jargon.ts';
import { LONG_SENTENCE, LONG_WORD, type Measures, measuresOf } from './measures.ts';
import { nounPileIn } from './noun-pile.ts';
import { passiveIn } from './passive.ts';
import { ENOUGH_WORDS, levelOf, type ReadingLevel, readabilityScore } from './score.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { syllablesOf } from './syllables.ts';

export const hurts = ['long-sentence', 'passive', 'noun-pile', 'jargon', 'abbreviation', 'long-words'] as const;
export type Hurt = (typeof hurts)[number];

/** A sentence that is hard to read. */
export type HardSentence = {
  /** The field it stands in. */
  path: string;
  /** Its place in the field, in UTF-16 units; `to` is the first after it. */
  from: number;
  to: number;
  text: string;
  /** Why, the worst first; never empty. */
  reasons: { hurt: Hurt; message: string }[];
};

export type Readability = {
  /** 0–100, higher is easier; null when there are too few words to say. */
  score: number | null;
  level: ReadingLevel | null;
  measures: Measures | null;
  /** The hardest first. */
  sentences: HardSentence[];
};

/** Who gets fifty complaints reads none. */
const MOST_SENTENCES = 20;
const weights: Readonly<Record<Hurt, number>> = {
  'long-sentence': 4,
  'noun-pile': 3,
  'long-words': 2,
  passive: 2,
  abbreviation: 1,
  jargon: 1,
};

/** How hard the sentences of an item read, and which of them hurt. Titles and lists of words are not judged. */
export function readabilityOf(content: RawContent, abbreviations: Abbreviations): Readability {
  const texts = textsOf(content).filter(hasSentences);
  const whole = fold(texts.map(({ text }) => text).join('\n'));
  const told = new Set<string>();
  const judged = texts.flatMap(({ path, kind, text }) =>
    sentencesOf(text, { markdown: kind === 'markdown' }).map((sentence) => ({ path, sentence })),
  );
  const measures = measuresOf(judged.map(({ sentence }) => sentence));
  const enough = measures !== null && measures.words >= ENOUGH_WORDS;
  const hard = judged
    .map(({ path, sentence }) => ({
      path,
      from: sentence.from,
      to: sentence.to,
      text: sentence.text,
      reasons: reasonsFor(sentence, whole, abbreviations, told),
    }))
    .filter(({ reasons }) => reasons.length > 0);
  const weightOf = ({ reasons }: HardSentence): number => reasons.reduce((sum, { hurt }) => sum + weights[hurt], 0);
  return {
    score: enough ? readabilityScore(measures) : null,
    level: enough ? levelOf(measures) : null,
    measures,
    sentences: hard.sort((one, other) => weightOf(other) - weightOf(one)).slice(0, MOST_SENTENCES),
  };
}

/** `told` holds the abbreviations that were complained about: the first place is enough. */
function reasonsFor({ words }: Sentence, whole: string, abbreviations: Abbreviations, told: Set<string>): HardSentence['reasons'] {
  const reasons: HardSentence['reasons'] = [];
  if (words.length > LONG_SENTENCE)
    reasons.push({
      hurt: 'long-sentence',
      message: `Deze zin heeft ${words.length} woorden. Maak er twee van: hoogstens ${LONG_SENTENCE}.`,
    });
  const pile = nounPileIn(words);
  if (pile)
    reasons.push({
      hurt: 'noun-pile',
      message: `Hier staan veel naamwoorden op elkaar: ${pile.join(', ')}. Gebruik werkwoorden: wie doet wat?`,
    });
  const long = words.filter((word) => syllablesOf(word) > LONG_WORD);
  if (long.length > 1)
    reasons.push({ hurt: 'long-words', message: `Lange woorden achter elkaar: ${long.join(', ')}. Kan het korter, of in twee zinnen?` });
  const passive = passiveIn(words);
  if (passive) reasons.push({ hurt: 'passive', message: `‘${passive}’ zegt niet wie het doet. Noem wie het doet.` });
  for (const { word, meaning } of unexplainedIn(words, whole, abbreviations)) {
    if (told.has(word)) continue;
    told.add(word);
    reasons.push({ hurt: 'abbreviation', message: `Schrijf ‘${word}’ de eerste keer uit: ${meaning}.` });
  }
  for (const { word, plain } of jargonIn(words)) reasons.push({ hurt: 'jargon', message: `‘${word}’: schrijf liever ‘${plain}’.` });
  return reasons;
}
