import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { typeNameOf } from '../search/item-types.ts';
import { mayTendGaps } from './policy.ts';

export const SearchGapStatus = enumOf<(typeof schema.searchGapStatuses)[number]>('SearchGapStatus', 'Whether something is to be done.', {
  open: 'Nothing in the hub answers it yet.',
  closed: 'An item answers it now, or staff decided that none will.',
});

/** What an answer about a gap always needs. */
export const gapColumns = { id: true, closedById: true, closedByType: true } as const;

/** No node: a text that too few visitors searched must not be found by its id. */
export const SearchGap = builder.drizzleObject('searchGaps', {
  name: 'SearchGap',
  description:
    'A text that visitors searched and nothing answers. Shown from three visitors on, and only to editors and administrators. Who searched is kept nowhere.',
  visibleTo: mayTendGaps,
  select: { columns: gapColumns },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it for `closeSearchGap`.' }),
    text: t.exposeString('text', {
      description: 'The text in small letters without accents. Other forms and another order of its words are counted with it.',
    }),
    count: t.exposeInt('count', { description: 'How often it was searched; a visitor counts once a day.' }),
    firstDay: t.expose('firstDay', { type: 'Date', description: 'The first day on which it was searched.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'The last day on which it was searched and nothing answered.' }),
    status: t.expose('status', { type: SearchGapStatus, description: 'Whether something is to be done.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed; null while it is open.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why staff closed it; null while it is open, and when an item closed it.',
    }),
    closedBy: t.node({
      description: 'The item that answers it now; null while it is open, when staff closed it, and when the item was unpublished.',
      id: ({ closedById, closedByType }) => closedById && closedByType && { id: closedById, type: typeNameOf(closedByType) },
    }),
  }),
});
