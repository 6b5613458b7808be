import type { schema } from '@kennishub/db';
import { z } from 'zod';
import { cleanLine, lengthOf } from '../../expert-request/clean.ts';
import { type InvalidInput, invalidInput } from '../../graphql/errors.ts';
import { createLexicon } from '../text/lexicon.ts';
import { fold } from '../text/normalise.ts';
import { phrasePattern } from '../text/pattern.ts';
import { tokenise } from '../text/tokens.ts';
import { abbreviationStrength } from './shipped-words.ts';
import { inOrder, type SynonymGroup } from './words.ts';

/** Only the words that come with the code are asked of it: function words and how compounds are cut. */
const shipped = createLexicon();
const longestPhrase = 7;
const mostWords = 20;
const shape = /^[a-z0-9]+(?:(?:- |[ '-])[a-z0-9]+)*$/;

const sentences = {
  shape: 'Schrijf een woord of een korte woordgroep: letters, cijfers, spaties, streepjes en apostrofs, hoogstens 80 tekens.',
  phrase: `Gebruik hoogstens ${longestPhrase} woorden.`,
  empty: 'Hierin staat geen woord waarop gezocht wordt.',
  most: `Geef hoogstens ${mostWords} woorden.`,
  note: 'Houd de toelichting korter dan 300 tekens.',
} as const;

const term = z
  .string()
  .transform((text) =>
    fold(text)
      .replaceAll(/[’‘´`]/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .refine((text) => text.length <= 80 && shape.test(text), { message: sentences.shape, abort: true })
  .refine((text) => written(text).length <= longestPhrase, { message: sentences.phrase, abort: true })
  .refine((text) => phrasePattern(tokenise(text, shipped)) !== null, sentences.empty);

const written = (text: string) => tokenise(text, shipped, { withFunctionWords: true }).filter(({ joined }) => !joined);

const terms = z.array(term).max(mostWords, sentences.most).transform(inOrder);

const note = z
  .string()
  .nullish()
  .transform((text) => (text ? cleanLine(text) || null : null))
  .refine((text) => text === null || lengthOf(text) <= 300, sentences.note);

const SynonymGroupInput = z
  .object({
    kind: z.enum(['mutual', 'one-way', 'abbreviation'] satisfies schema.SynonymKind[]),
    words: terms,
    targets: terms.nullish().transform((targets) => targets ?? []),
    strength: z.number().nullish(),
    note,
  })
  .superRefine(({ kind, words, targets, strength }, context) => {
    const wrong = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    if (kind === 'mutual' && words.length < 2) wrong('words', 'Geef minstens twee verschillende woorden.');
    if (kind === 'one-way' && words.length === 0) wrong('words', 'Geef minstens één woord.');
    if (kind === 'abbreviation' && (words.length !== 1 || !/^[a-z0-9]+$/.test(words[0] ?? '')))
      wrong('words', 'Geef precies één afkorting: alleen letters en cijfers, zonder spaties.');
    if (kind === 'mutual' && targets.length > 0) wrong('targets', 'Zet hier niets: in deze groep vindt elk woord elk ander woord.');
    if (kind !== 'mutual' && targets.length === 0) wrong('targets', 'Geef minstens één woord dat ook gevonden moet worden.');
    if (targets.some((target) => words.includes(target))) wrong('targets', 'Een woord kan niet naar zichzelf verwijzen.');
    if (kind === 'abbreviation') {
      if (typeof strength === 'number') wrong('strength', 'Laat dit leeg: een afkorting telt als hetzelfde woord.');
    } else if (!(typeof strength === 'number' && strength >= 0.05 && strength <= 1))
      wrong('strength', 'Geef een getal van 0,05 tot en met 1.');
  });

const StopWordInput = z.object({
  word: z
    .string()
    .transform((text) => fold(text).trim())
    .refine((word) => /^[a-z0-9]{1,60}$/.test(word), {
      message: 'Geef één woord: alleen letters en cijfers, hoogstens 60 tekens.',
      abort: true,
    })
    .refine((word) => !shipped.functionWords.has(word), 'Op dit woord wordt al nergens gezocht.'),
  note,
});

/** What staff typed about a group, cleaned; or which fields are wrong. */
export function readSynonymGroup(input: unknown): (SynonymGroup & { note: string | null }) | InvalidInput {
  const { data, error } = SynonymGroupInput.safeParse(input);
  if (!data) return problemsOf(error);
  const { kind, words, targets, strength } = data;
  // Two decimals: that is how finely anybody can tell.
  return {
    kind,
    words,
    targets,
    note: data.note,
    strength: kind === 'abbreviation' ? abbreviationStrength : Math.round((strength ?? 1) * 100) / 100,
  };
}

/** What staff typed about a stop word, cleaned; or which fields are wrong. */
export function readStopWord(input: unknown): { word: string; note: string | null } | InvalidInput {
  const { data, error } = StopWordInput.safeParse(input);
  return data ?? problemsOf(error);
}

const problemsOf = (error: z.ZodError): InvalidInput =>
  invalidInput(error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
