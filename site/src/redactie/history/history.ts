import { graphql, type ResultOf } from '../../api.ts';
import { readCursor } from '../../filters/address.ts';
import { askAs } from '../ask-as.ts';
import { idInAddress } from '../id-in-address.ts';

const HistoryDocument = graphql(`
  query ItemHistory($id: ID!, $after: String, $stepsAfter: String) {
    item(id: $id) {
      id type slug title state allowedSteps
      draft { edit status lastSavedAt lastSavedBy }
      versions(first: 50, after: $after) {
        pageInfo { endCursor hasNextPage }
        nodes { version author lastSavedBy approvedBy note publishedAt }
      }
      steps(first: 50, after: $stepsAfter) { totalCount pageInfo { endCursor hasNextPage } nodes { step at actor reason version } }
    }
  }
`);

/** The parameter with the cursor of the list of what happened. */
export const stepsCursorName = 'na-stap';

/** An item with its versions and what happened to it. */
export type ItemHistory = NonNullable<ResultOf<typeof HistoryDocument>['item']>;

/** The history of an item; null when there is none, or none for who is logged in. Throws what `askAs` throws. */
export async function askHistory(visit: Parameters<typeof askAs>[0], param: string | undefined): Promise<ItemHistory | null> {
  const id = idInAddress(param);
  if (id === null) return null;
  const asked = {
    id,
    after: readCursor(visit.url.searchParams),
    stepsAfter: readCursor(visit.url.searchParams, stepsCursorName),
  };
  return (await askAs(visit, HistoryDocument, asked)).item;
}

/** What happened, as a word before who did it. */
const stepNames: Readonly<Record<string, string>> = {
  start: 'concept begonnen',
  'restore-version': 'oude versie teruggehaald',
  load: 'geladen met de hub',
  discard: 'concept weggegooid',
  submit: 'ter beoordeling aangeboden',
  withdraw: 'teruggenomen',
  approve: 'goedgekeurd',
  refuse: 'teruggestuurd',
  schedule: 'moment van publiceren gekozen',
  publish: 'gepubliceerd',
  unpublish: 'van de site gehaald',
  archive: 'gearchiveerd',
  restore: 'teruggezet op de site',
  delete: 'in de prullenbak gelegd',
  undelete: 'uit de prullenbak gehaald',
};

/** A step of the history in words; a step that is new here keeps its own name. */
export const stepName = (step: string): string => stepNames[step] ?? step;

/** The versions to compare, as the address says: `van` and `tot`; the draft is `concept`. Null when there is no such choice. */
export function readCompared(params: URLSearchParams): { from: number; to: number | null } | null {
  const from = params.get('van') ?? '';
  const to = params.get('tot') ?? '';
  if (!/^\d{1,6}$/.test(from) || !/^(\d{1,6}|concept)$/.test(to)) return null;
  return { from: Number(from), to: to === 'concept' ? null : Number(to) };
}
