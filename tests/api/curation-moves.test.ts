import { readFileSync } from 'node:fs';
import { visitor } from '@kennishub/api/access/index.ts';
import { type DraftState, isLegal, type Move, moves, type Step, steps } from '@kennishub/api/curation/moves.ts';
import { stepsFor } from '@kennishub/api/curation/policy.ts';
import { schema } from '@kennishub/db';
import { expect, test } from 'vitest';

const words = (cell = ''): string[] => [...cell.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word);

/** The steps as `docs/states.md` tells them. */
function written(): Record<string, { from: string[]; draft: string[]; becomes: string[]; by: string[] }> {
  const text = readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8');
  const [, table = ''] = text.split('| step | state of the item |');
  const lines = table.split('\n').slice(2);
  return Object.fromEntries(
    lines
      .slice(
        0,
        lines.findIndex((line) => !line.startsWith('|')),
      )
      .map((line) => {
        const [, step, from, draft, becomes, by] = line.split('|');
        return [words(step)[0], { from: words(from), draft: words(draft), becomes: words(becomes), by: words(by) }];
      }),
  );
}

test('docs/states.md tells the steps as the api takes them', () => {
  const told = Object.fromEntries(
    Object.entries(moves as Record<string, Move>).map(([step, { from, draft, to, draftTo, by }]) => [
      step,
      { from: [...from], draft: [...draft], becomes: [to, draftTo].filter((word) => word !== null), by: [...by] },
    ]),
  );
  expect(written()).toEqual(told);
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
