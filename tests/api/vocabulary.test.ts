import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHub, type TestHub } from '../support/hub.ts';
import { statementsOf } from '../support/pages.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

type Term = {
  __typename: string;
  slug: string;
  label: string;
  position: number;
  pilotCount: number;
  parent: { slug: string } | null;
  children: { slug: string }[];
};

const termsOf = async (vocabulary: string) =>
  (
    await hub.query<{ terms: Term[] }>(
      'query ($vocabulary: Vocabulary!) { terms(vocabulary: $vocabulary) { __typename slug label position pilotCount parent { slug } children { slug } } }',
      { vocabulary },
    )
  ).data.terms;

describe('the words of the field', () => {
  test.each([
    ['ADVICE', 'Advice', 7],
    ['EFFECT_STEP', 'EffectStep', 5],
    ['FACTOR', 'Factor', 5],
    ['ESCALATION_STEP', 'VocabularyTerm', null],
  ])('%s come in order, under their own type', async (vocabulary, type, number) => {
    const terms = await termsOf(vocabulary);
    if (number) expect(terms.length).toBe(number);
    expect(terms.every(({ __typename }) => __typename === type)).toBe(true);
    const positions = terms.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });

  test.each([
    ['THEME', 'themes'],
    ['ADVICE', 'advices'],
    ['SCHOOL_TYPE', 'schoolTypes'],
  ])('%s count the practices that the filter finds', async (vocabulary, filter) => {
    const terms = await termsOf(vocabulary);
    expect(terms.some(({ pilotCount }) => pilotCount > 0)).toBe(true);
    for (const { slug, pilotCount } of terms) {
      const { data } = await hub.query<{ pilots: { totalCount: number } }>(
        'query ($filter: PilotFilter) { pilots(filter: $filter) { totalCount } }',
        { filter: { [filter]: [slug] } },
      );
      expect(data.pilots.totalCount).toBe(pilotCount);
    }
  });

  test('know what they belong to, and what belongs to them', async () => {
    const factors = await termsOf('FACTOR');
    const indicators = await termsOf('FACTOR_INDICATOR');
    expect(indicators.length).toBeGreaterThan(5);
    expect(factors.flatMap(({ children }) => children).length).toBe(indicators.length);
    expect(indicators.every(({ parent }) => factors.some(({ slug }) => slug === parent?.slug))).toBe(true);
  });

  test('cost one statement, whatever their number', async () => {
    const document =
      'query ($vocabulary: Vocabulary!) { terms(vocabulary: $vocabulary) { label pilotCount parent { label } children { label pilotCount } } }';
    expect(await statementsOf(hub, document, { vocabulary: 'EFFECT_STEP' })).toBe(1);
    expect(await statementsOf(hub, document, { vocabulary: 'THEME' })).toBe(1);
  });

  test('are found within their own vocabulary only', async () => {
    const find = async (vocabulary: string, slug: string) =>
      (
        await hub.query<{ term: Term | null }>(
          'query ($vocabulary: Vocabulary!, $slug: String!) { term(vocabulary: $vocabulary, slug: $slug) { slug } }',
          { vocabulary, slug },
        )
      ).data.term;
    expect(await find('THEME', 'home-sitters')).toEqual({ slug: 'home-sitters' });
    expect(await find('ADVICE', 'home-sitters')).toBeNull();
  });
});
