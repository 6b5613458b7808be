import { planOf } from '@kennishub/api/search/ranking/plan.ts';
import { ranking } from '@kennishub/api/search/ranking/rank.ts';
import { defaultTuning } from '@kennishub/api/search/ranking/tuning.ts';
import { readVector, type StemNumbers } from '@kennishub/api/search/ranking/vector.ts';
import { documentWords, type WeighedText } from '@kennishub/api/search/text/document.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { understand } from '@kennishub/api/search/understanding/understand.ts';
import type { Vocabulary } from '@kennishub/api/search/understanding/vocabulary.ts';
import { describe, expect, test } from 'vitest';

const lexicon = createLexicon();
const knowsEverything: Vocabulary = { frequencies: async () => ({ documents: 100, of: () => 5 }), likely: async () => [] };

/** How each of the documents fits the text. */
async function fits(text: string, documents: readonly (readonly WeighedText[])[]) {
  const plan = planOf(await understand(text, lexicon, knowsEverything), defaultTuning);
  if (!plan) throw new Error('Nothing is asked.');
  const numbers: StemNumbers = new Map();
  const read = documents.map((texts) => {
    const { vector, length } = documentWords(texts, lexicon);
    return { type: 'pilot', length, vector: readVector(vector, numbers) };
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
