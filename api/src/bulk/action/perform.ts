import type { schema } from '@kennishub/db';
import { fieldOfVocabulary, type RawContent } from '@kennishub/db/content';
import { actorOf } from '../../access/index.ts';
import type { Curator } from '../../curation/curator.ts';
import type { SeenItem } from '../../curation/many/seen-items.ts';
import { setReviewBy } from '../../curation/many/set-review-by.ts';
import { moves } from '../../curation/moves.ts';
import { isStaff } from '../../curation/policy.ts';
import { type SaveAnswer, saveDraft } from '../../curation/save-draft.ts';
import { type StepAnswer, takeStep } from '../../curation/take-step.ts';
import { fieldChanges } from '../row.ts';
import type { ActionSettings } from './actions.ts';

/** What came of an action with one item: what changed, or why nothing did. */
export type Performed = { changes: schema.BulkFieldChange[] } | { refused: string };

type Answer = StepAnswer | SaveAnswer;

/** Takes the action with one item, by the same rules as alone. Everything happens in `curator.db`. */
export async function perform(curator: Curator, seen: SeenItem, settings: ActionSettings, reason: string | null): Promise<Performed> {
  const { action } = settings;
  if (action === 'review-by') return reviewBy(curator, seen, settings.reviewBy);
  if (action === 'add-term' || action === 'remove-term') return changeTerm(curator, seen, settings, reason);
  const { item, open } = seen;
  const answer: Answer = await takeStep(curator, {
    id: item.id,
    step: action,
    edit: open?.edit ?? null,
    reason,
    ...(action === 'archive' && { pointerId: settings.pointerId, farewell: settings.farewell }),
  });
  if ('problem' in answer) return { refused: sentenceOf(answer) };
  return { changes: changesOfStep(seen, action) };
}

/** What a step makes of an item. */
export function changesOfStep({ item, open }: SeenItem, step: keyof typeof moves): schema.BulkFieldChange[] {
  const { to, draftTo } = moves[step];
  const changes = [
    { field: 'state', from: item.state, to: to ?? item.state },
    { field: 'draft', from: open?.status ?? 'none', to: draftTo ?? open?.status ?? 'none' },
  ];
  return changes.filter(({ from, to: after }) => from !== after);
}

/** What is wrong, with what is missing in which field. */
export function sentenceOf(answer: Extract<Answer, { problem: string }>): string {
  const fields = answer.problem === 'InvalidInput' ? answer.fields : [];
  return [answer.message, ...fields.slice(0, 3).map(({ path, message }) => `${path}: ${message}`)].join(' ');
}

async function reviewBy(curator: Curator, { item }: SeenItem, day: string | null): Promise<Performed> {
  if (!isStaff(curator.viewer)) return { refused: 'Deze stap is niet voor uw rol.' };
  if (item.state !== 'published') return { refused: 'Dit onderdeel staat niet op de site.' };
  if (item.reviewBy === day) return { changes: [] };
  await setReviewBy(curator.db, item, day, { actor: actorOf(curator.viewer), now: curator.now });
  return { changes: [{ field: 'reviewBy', from: item.reviewBy, to: day }] };
}

async function changeTerm(curator: Curator, seen: SeenItem, { action, term }: ActionSettings, reason: string | null): Promise<Performed> {
  const { item, open, lastVersion, published } = seen;
  const field = term && fieldOfVocabulary(item.type, term.vocabulary);
  if (!term || !field) return { refused: 'Dit onderdeel heeft geen woorden uit deze woordenlijst.' };
  const before: RawContent = open?.snapshot ?? published ?? {};
  const given: unknown = before[field];
  const words = (Array.isArray(given) ? given : []).filter((word) => word !== term.slug);
  const after = { ...before, [field]: action === 'add-term' ? [...words, term.slug] : words };
  const changes = fieldChanges(item.type, before, after);
  if (changes.length === 0 || (action === 'add-term' && Array.isArray(given) && given.includes(term.slug))) return { changes: [] };
  const answer: Answer = await saveDraft(curator, {
    id: item.id,
    type: item.type,
    content: after,
    edit: open?.edit ?? null,
    baseVersion: open ? null : lastVersion,
    note: reason,
    idempotencyKey: null,
  });
  return 'problem' in answer ? { refused: sentenceOf(answer) } : { changes };
}
