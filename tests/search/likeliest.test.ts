import { likeliest, type Sample, sampleLevels, type Tier } from '@kennishub/api/search/ranking/likeliest.ts';
import type { Plan, Word } from '@kennishub/api/search/ranking/plan.ts';
import { defaultTuning } from '@kennishub/api/search/ranking/tuning.ts';
import fc from 'fast-check';
import { TypedFastBitSet } from 'typedfastbitset';
import { describe, expect, test } from 'vitest';

/** Per document how much it has of each word. */
type Documents = readonly (readonly number[])[];

const word = (worth: number): Word => ({ worth, finds: true, documents: 1000, ways: [] }) as unknown as Word;
const planOf = (worths: readonly number[]): Plan => ({
  words: worths.map(word),
  bonuses: [],
  asked: worths.reduce((sum, worth) => sum + worth, 0),
});

/** A sample of every `each`th document. */
function sampleOf({ words }: Plan, documents: Documents, each: number): Sample {
  const picked = documents.filter((_, index) => index % each === 0);
  return {
    each: documents.length / Math.max(1, picked.length),
    having: (asked) =>
      sampleLevels.map(
        (_name, before) =>
          new TypedFastBitSet(picked.flatMap((levels, index) => ((levels[words.indexOf(asked)] ?? 0) > before ? [index] : []))),
      ),
  };
}

const isIn = (tier: Tier, { words }: Plan, levels: readonly number[]): boolean =>
  tier.some((conditions) =>
    conditions.every(({ word: asked, emphasis }) => (levels[words.indexOf(asked)] ?? 0) > sampleLevels.indexOf(emphasis ?? 'there')),
  );

const worths = fc.array(fc.double({ min: 0.5, max: 8, noNaN: true }), { minLength: 1, maxLength: 3 });
const documents = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4))), { minLength: 150, maxLength: 900 });

describe('where the likeliest documents are looked for', () => {
  test('every tier holds the one before it, with a sample and without', () => {
    fc.assert(
      fc.property(worths, documents, fc.constantFrom(null, 1, 7), (each, all, step) => {
        const plan = planOf(each);
        let before = new Set<number>();
        for (const { tier } of likeliest(plan, defaultTuning, 100, step === null ? null : sampleOf(plan, all, step))) {
          const inside = new Set([...all.keys()].filter((index) => isIn(tier, plan, all[index] ?? [])));
          expect([...before].every((index) => inside.has(index))).toBe(true);
          before = inside;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('with a sample of everything one or two tiers hold what is wanted, if there is so much', () => {
    fc.assert(
      fc.property(worths, documents, (each, all) => {
        const plan = planOf(each);
        const found = all.filter((levels) => plan.words.some((_, index) => (levels[index] ?? 0) > 0)).length;
        fc.pre(found >= 120);
        const inside = [...likeliest(plan, defaultTuning, 100, sampleOf(plan, all, 1))].map(({ tier }) =>
          all.filter((levels) => isIn(tier, plan, levels)),
        );
        const [first = [], second = []] = inside;
        expect(Math.max(first.length, second.length)).toBeGreaterThanOrEqual(100);
        // The best must not get lost among many: then they are alike, and none is better.
        if (first.length > 150) expect(new Set(first.map((levels) => levels.slice(0, each.length).join())).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
