import type { ResultOf } from '../../api.ts';
import type { EditedItemDocument } from './edited-item.ts';

type Item = NonNullable<ResultOf<typeof EditedItemDocument>['item']>;
export type ItemState = Item['state'];
export type DraftStatus = NonNullable<Item['draft']>['status'];
export type Step = Item['allowedSteps'][number];

/** Where an item is, as a word behind its title. */
export const stateNames: Readonly<Record<ItemState, string>> = {
  DRAFT: 'nieuw, nog niet op de site',
  PUBLISHED: 'op de site',
  UNPUBLISHED: 'van de site gehaald',
  ARCHIVED: 'gearchiveerd',
  DELETED: 'in de prullenbak',
};

/** How far its draft is; nothing when there is none. */
export const draftNames: Readonly<Record<DraftStatus, string>> = {
  NONE: 'zonder concept',
  DRAFT: 'concept',
  IN_REVIEW: 'ter beoordeling',
  APPROVED: 'goedgekeurd',
};

/** "Concept ter beoordeling, naast wat op de site staat". */
export function standingOf(state: ItemState, draft: DraftStatus | null): string {
  return draft === null || draft === 'NONE' ? stateNames[state] : `${stateNames[state]}; ${draftNames[draft]}`;
}
