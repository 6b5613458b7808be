import { graphql, type ResultOf, type VariablesOf } from '../../api.ts';
import { readCursor, readMany, readOne, readText } from '../../filters/address.ts';
import type { ItemType } from '../../items/addresses.ts';
import { askAs } from '../ask-as.ts';
import { itemTypes } from '../form/forms.ts';
import { type draftNames, type ItemState, stateNames } from './words.ts';

const ItemsDocument = graphql(`
  query EditorialItems($filter: ItemFilter, $after: String) {
    items(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id type slug title state changedAt reviewBy allowedSteps region { slug title } draft { status edit } }
    }
  }
`);

type Connection = NonNullable<ResultOf<typeof ItemsDocument>['items']>;
export type ListedItem = Connection['nodes'][number];
export type ItemFilter = NonNullable<VariablesOf<typeof ItemsDocument>['filter']>;

/** What the address asks of the list. */
export interface ItemChoice {
  types: ItemType[];
  states: ItemState[];
  drafts: DraftChoice[];
  regions: string[];
  text: string;
  /** A day, as `2026-03-12`; null when the list is not narrowed by it. */
  since: string | null;
  waiting: boolean;
  /** Only with a draft in which who is logged in wrote. */
  mine: boolean;
  /** True: only what somebody should look at again by now. */
  due: boolean;
}

type DraftChoice = Exclude<keyof typeof draftNames, 'NONE'>;

/** The states of drafts that one can ask for. */
export const draftChoices = ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const satisfies readonly DraftChoice[];
export const stateChoices = Object.keys(stateNames) as ItemState[];

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value => values.some((other) => other === value);

/** Reads the choice from the address. Whatever cannot be understood is left out. */
export function readItemChoice(params: URLSearchParams): ItemChoice {
  const many = <Value extends string>(name: string, values: readonly Value[]): Value[] =>
    readMany(params, name, (value) => isOneOf(values, value)) as Value[];
  return {
    types: many('soort', itemTypes),
    states: many('stand', stateChoices),
    drafts: many('concept', draftChoices),
    regions: readMany(params, 'regio', (value) => /^[a-z0-9-]{1,100}$/.test(value)),
    text: readText(params, 'q'),
    since: readOne(params, 'sinds', (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))),
    waiting: params.get('wacht') === 'op-mij',
    mine: params.get('schrijver') === 'ik',
    due: params.get('nakijken') === 'nu',
  };
}

/** The filter of the api for a choice. `today` is a day, as `2026-03-12`. */
export const filterOf = ({ types, states, drafts, regions, text, since, waiting, mine, due }: ItemChoice, today: string): ItemFilter => ({
  types: types.length > 0 ? types : null,
  states: states.length > 0 ? states : null,
  drafts: drafts.length > 0 ? drafts : null,
  regions: regions.length > 0 ? regions : null,
  text: text === '' ? null : text,
  changedSince: since === null ? null : `${since}T00:00:00Z`,
  waitingForMe: waiting ? true : null,
  mine: mine ? true : null,
  reviewBefore: due ? today : null,
});

/** A page of the list. Throws what `askAs` throws. */
export async function askItems(visit: Parameters<typeof askAs>[0], filter: ItemFilter): Promise<Connection> {
  const { items } = await askAs(visit, ItemsDocument, { filter, after: readCursor(visit.url.searchParams) });
  if (items === null) throw new Error('The api gave no list of items.');
  return items;
}
