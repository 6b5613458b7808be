import { createLift } from '@kennishub/api/search/ranking/likeness.ts';
import { planOf } from '@kennishub/api/search/ranking/plan.ts';
import { ranking } from '@kennishub/api/search/ranking/rank.ts';
import { defaultTuning } from '@kennishub/api/search/ranking/tuning.ts';
import { readVector, StemNumbers } from '@kennishub/api/search/ranking/vector.ts';
import { documentWords, type WeighedText } from '@kennishub/api/search/text/document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { understand } from '@kennishub/api/search/understanding/understand.ts';
import type { Frequencies, Vocabulary } from '@kennishub/api/search/understanding/vocabulary.ts';
import { describe, expect, test } from 'vitest';

const lexicon = createLexicon();
const knowsEverything: Vocabulary = { frequencies: async () => ({ documents: 100, of: () => 5 }), likely: async () => [] };

/** How each of the documents fits the text. */
async function fits(text: string, documents: readonly (readonly WeighedText[])[]) {
  const plan = planOf(await understand(text, lexicon, knowsEverything), defaultTuning);
  if (!plan) throw new Error('Nothing is asked.');
  const numbers = new StemNumbers();
  const read = documents.map((texts) => {
    const { vector, length } = documentWords(texts, lexicon);
    return { type: 'pilot', length, vector: readVector(vector, length, numbers) };
  });
  return read.map(ranking(plan, defaultTuning, numbers));
}

const title = (text: string): WeighedText => ({ text, weight: 'A', parts: 'A' });
const body = (text: string): WeighedText => ({ text, weight: 'D', parts: 'D' });
const aside = (text: string): WeighedText => ({ ...body(text), aside: true });

describe('what stands aside', () => {
  test('finds a document, and covers less of the query than what the document says itself', async () => {
    const [said, asked, silent] = await fits('buikpijn', [
      [title('Pilot'), body('Over buikpijn.')],
      [title('Pilot'), aside('Over buikpijn.')],
      [title('Pilot'), body('Over school.')],
    ]);
    expect(said?.covered).toBe(1);
    expect(asked?.covered).toBeCloseTo(defaultTuning.aside);
    expect(asked?.score).toBeGreaterThan(0);
    expect(asked?.score).toBeLessThan(said?.score ?? 0);
    expect(silent?.score).toBe(0);
  });

  test('takes nothing from a word that the document says itself as well', async () => {
    const [said, both] = await fits('buikpijn', [
      [title('Pilot'), body('Over buikpijn.')],
      [title('Pilot'), body('Over buikpijn.'), aside('Kind met buikpijn.')],
    ]);
    expect(both?.covered).toBe(1);
    expect(both?.score).toBeGreaterThanOrEqual(said?.score ?? 0);
  });

  test('makes a document no longer', () => {
    const { length } = documentWords([title('Pilot'), aside(Array.from({ length: 50 }, () => 'school').join(' '))], lexicon);
    expect(length).toBe(1);
  });

  test('is never one phrase with what stands before it', async () => {
    const [beside, apart] = await fits('passend onderwijs', [
      [title('Pilot'), body('passend onderwijs')],
      [title('Pilot'), body('passend'), aside('onderwijs')],
    ]);
    expect(apart?.score).toBeLessThan(beside?.score ?? 0);
  });
});

describe('what is like the best hits', () => {
  const known: Frequencies = { documents: 100, of: (stem) => (stem === 'school' ? 90 : 4) };
  const scored = (numbers: StemNumbers, texts: readonly WeighedText[], score: number) => {
    const { vector, length } = documentWords(texts, lexicon);
    return { document: { type: 'pilot', length, vector: readVector(vector, length, numbers) }, score };
  };
  const lifted = (...hits: [texts: readonly WeighedText[], score: number][]) => {
    const numbers = new StemNumbers();
    return createLift(numbers)(
      hits.map(([texts, score]) => scored(numbers, texts, score)),
      known,
      defaultTuning,
    );
  };
  const best = [title('Thuiszitters begeleiden'), body('Een thuiszitter krijgt dagbesteding op de boerderij.')];

  test('comes before what found as much of the query and speaks of something else', () => {
    const [, other, alike] = lifted(
      [best, 8],
      [[title('Gesprek'), body('Over huisvesting van vluchtelingen.')], 3],
      [[title('Gesprek'), body('Dagbesteding op een boerderij.')], 3],
    );
    expect(alike).toBeGreaterThan(other ?? 0);
  });

  test('gets more by its rare words than by those that every document has', () => {
    const [, common, rare] = lifted(
      [[title('Boerderij'), body('School en boerderij.')], 8],
      [[title('Gesprek'), body('Over de school.')], 3],
      [[title('Gesprek'), body('Over de boerderij.')], 3],
    );
    expect(rare).toBeGreaterThan(common ?? 0);
  });

  test('multiplies its score at most by so much, and is the same whatever comes after the best', () => {
    const hits: [readonly WeighedText[], number][] = Array.from({ length: defaultTuning.alike.best }, (_, index) => [best, 20 - index]);
    const scores = lifted(...hits);
    for (const [index, score] of scores.entries()) expect(score).toBeCloseTo((20 - index) * (1 + defaultTuning.alike.worth), 6);
    expect(lifted(...hits, [[title('Iets anders')], 1]).slice(0, hits.length)).toEqual(scores);
  });

  test('is not asked of a single hit, or when nothing is worth anything', () => {
    expect(lifted([best, 5])).toEqual([5]);
    expect(lifted([best, 0], [best, 0])).toEqual([0, 0]);
    expect(lifted()).toEqual([]);
  });
});
