import { graphql, type ResultOf, type VariablesOf } from '../../api.ts';
import { readCursor } from '../../filters/address.ts';
import { askAs } from '../ask-as.ts';

const BulkChangesDocument = graphql(`
  query EditorialBulkChanges($after: String) {
    bulkChanges(first: 20, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id kind action state type madeBy reason createdAt total }
    }
  }
`);
const BulkChangeDocument = graphql(`
  query EditorialBulkChange($id: ID!, $after: String, $outcomes: [BulkOutcome!]) {
    bulkChange(id: $id) {
      id kind action state type madeBy reason encoding total handled createdAt
      problems { line column message }
      counts { outcome count }
    }
    bulkRows(change: $id, first: 50, after: $after, outcomes: $outcomes) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        line item slug title outcome doneAt
        changes { field label from to }
        problems { line column message }
      }
    }
  }
`);
const RunDocument = graphql(`
  mutation RunBulkChange($input: RunBulkChangeInput!) {
    answer: runBulkChange(input: $input) { __typename ... on Problem { message next } }
  }
`);
const RecheckDocument = graphql(`
  mutation RecheckBulkChange($input: BulkChangeStepInput!) {
    answer: recheckBulkChange(input: $input) { __typename ... on Problem { message next } }
  }
`);
const CancelDocument = graphql(`
  mutation CancelBulkChange($input: BulkChangeStepInput!) {
    answer: cancelBulkChange(input: $input) { __typename ... on Problem { message next } }
  }
`);

type Visit = Parameters<typeof askAs>[0];
type Shown = ResultOf<typeof BulkChangeDocument>;
export type BulkChange = NonNullable<Shown['bulkChange']>;
export type BulkRows = NonNullable<Shown['bulkRows']>;
export type Outcome = BulkRows['nodes'][number]['outcome'];

/** Changes of many items, the latest first. Throws what `askAs` throws. */
export async function askChanges(visit: Visit): Promise<NonNullable<ResultOf<typeof BulkChangesDocument>['bulkChanges']>> {
  const { bulkChanges } = await askAs(visit, BulkChangesDocument, { after: readCursor(visit.url.searchParams) });
  if (bulkChanges === null) throw new Error('The api gave no list of changes.');
  return bulkChanges;
}

/** A change with a page of its rows, those with one outcome when that is given; null when there is no such change. Throws what `askAs` throws. */
export async function askChange(
  visit: Visit,
  id: string,
  outcome: VariablesOf<typeof BulkChangeDocument>['outcomes'],
): Promise<{ change: BulkChange; rows: BulkRows } | null> {
  const variables = { id, outcomes: outcome ?? null, after: readCursor(visit.url.searchParams) };
  const { bulkChange, bulkRows } = await askAs(visit, BulkChangeDocument, variables);
  return bulkChange && bulkRows && { change: bulkChange, rows: bulkRows };
}

/** As many pages of rows as are asked for one page with all of them. */
const mostPages = 10;

/** The items that a change would change, at most 500, in order. Throws what `askAs` throws. */
export async function askChangedItems(visit: Visit, id: string): Promise<{ item: string; title: string }[]> {
  const items: { item: string; title: string }[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { bulkRows }: Shown = await askAs(visit, BulkChangeDocument, { id, outcomes: ['CHANGED'], after });
    for (const { item, title, slug } of bulkRows?.nodes ?? []) if (item !== null) items.push({ item, title: title ?? slug ?? item });
    if (!bulkRows?.pageInfo.hasNextPage) break;
    after = bulkRows.pageInfo.endCursor;
  }
  return items;
}

/** What a button on the page of a change asks for. */
export type Asked = 'uitvoeren' | 'zonder-afgewezen' | 'opnieuw' | 'annuleren';

/** Takes a step with a change; why not, when it could not be, else null. Throws what `askAs` throws. */
export async function stepWith(visit: Visit, id: string, asked: Asked): Promise<string | null> {
  const { answer } =
    asked === 'opnieuw'
      ? await askAs(visit, RecheckDocument, { input: { id } })
      : asked === 'annuleren'
        ? await askAs(visit, CancelDocument, { input: { id } })
        : await askAs(visit, RunDocument, { input: { id, skipRejected: asked === 'zonder-afgewezen' } });
  if (answer === null) throw new Error('The api did not say what came of the change.');
  return answer.__typename === 'BulkChangeAsked' ? null : [answer.message, answer.next].filter(Boolean).join(' ');
}
