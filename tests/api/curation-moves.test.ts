import { visitor } from '@kennishub/api/access/index.ts';
import { type DraftState, isLegal, type Move, moves, type Step, steps } from '@kennishub/api/curation/moves.ts';
import { stepsFor } from '@kennishub/api/curation/policy.ts';
import { schema } from '@kennishub/db';
import { expect, test } from 'vitest';
import { writtenMoves } from '../support/written-moves.ts';

test('docs/states.md tells the steps as the api takes them', () => {
  const told = Object.fromEntries(
    Object.entries(moves as Record<string, Move>).map(([step, { from, draft, to, draftTo, by }]) => [
      step,
      { from: [...from], draft: [...draft], to, draftTo, by: [...by] },
    ]),
  );
  expect(writtenMoves()).toEqual(told);
});

test('from every place there is a way on for an administrator', () => {
  const drafts: DraftState[] = ['none', 'draft', 'in-review', 'approved'];
  // An item is taken away only without something under review, so these two never meet.
  const away = new Set<schema.ItemState>(['archived', 'deleted']);
  for (const state of schema.itemStates) {
    for (const draft of drafts) {
      if (away.has(state) && (draft === 'in-review' || draft === 'approved')) continue;
      expect(stepsFor({ ...visitor, role: 'administrator' }, { state, draft }), `${state}, ${draft}`).not.toEqual([]);
    }
  }
});

test('nothing becomes public but by publishing what was approved, or restoring what was', () => {
  const toPublic = steps.filter((step: Step) => (moves[step] as Move).to === 'published');
  expect(toPublic).toEqual(['publish', 'restore']);
  expect(isLegal('publish', { state: 'draft', draft: 'draft' })).toBe(false);
  expect(isLegal('publish', { state: 'draft', draft: 'in-review' })).toBe(false);
  expect(isLegal('restore', { state: 'draft', draft: 'approved' })).toBe(false);
  expect(isLegal('restore', { state: 'deleted', draft: 'none' })).toBe(false);
});
