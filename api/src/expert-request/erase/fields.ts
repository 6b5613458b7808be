import { rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { forbidden } from '../../access/index.ts';
import { builder } from '../../graphql/builder.ts';
import { readGlobalId } from '../../graphql/node.ts';
import { InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../../graphql/problems.ts';
import { mayReadRequests } from '../policy.ts';
import { type Erased, eraseRequest } from './erase.ts';

type Count = { areaCode: string | null; areaName: string | null; count: number };

const ErasedExpertRequests = builder.objectRef<Count>('ErasedExpertRequests').implement({
  description: 'How many requests to the expert pool about an area were erased. Nothing else is left of them.',
  visibleTo: mayReadRequests,
  fields: (t) => ({
    areaCode: t.exposeString('areaCode', { nullable: true, description: 'The code of the area; null when it is no longer there.' }),
    areaName: t.exposeString('areaName', { nullable: true, description: 'Its name; null when it is no longer there.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ExpertRequestErased = builder.objectRef<Erased>('ExpertRequestErased').implement({
  description: 'The request is gone, with all that was typed in it.',
  fields: (t) => ({ reference: t.exposeString('reference', { description: 'What it was called, such as `EA-7KQ3-M9XT`.' }) }),
});

const EraseExpertRequestInput = builder.inputType('EraseExpertRequestInput', {
  description: 'Which request to erase, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The global id of the request.' }),
    reason: t.string({ required: true, description: 'Why, 500 characters at most. It stays, so it names nobody.' }),
  }),
});

const EraseExpertRequestAnswer = builder.unionType('EraseExpertRequestAnswer', {
  description: 'What comes of erasing a request.',
  types: [ExpertRequestErased, InvalidInput, NotFound, NotAllowed],
  resolveType: typeOfAnswer(() => 'ExpertRequestErased'),
});

builder.queryFields((t) => ({
  erasedExpertRequests: t.field({
    type: [ErasedExpertRequests],
    nullable: true,
    description:
      'How many requests to the expert pool were erased, by area, most first: when their term ended, or when somebody asked for it. Only for editors and administrators; others get the error `FORBIDDEN`.',
    resolve: (_root, _args, { db, viewer }) => {
      if (!mayReadRequests(viewer)) throw forbidden();
      return rowsOf<Count>(
        db,
        sql`select area.code as "areaCode", area.name as "areaName", count(*)::int as count
          from erased_expert_requests erased left join areas area on area.code = erased.area_code
          group by area.code, area.name order by count(*) desc, area.name, area.code limit 100`,
      );
    },
  }),
}));

builder.mutationFields((t) => ({
  eraseExpertRequest: t.field({
    type: EraseExpertRequestAnswer,
    nullable: true,
    description:
      'Erases a request to the expert pool at once, with all that was typed in it; what stays is that there was one for its area. Only for administrators. Who does not read requests gets the error `FORBIDDEN`.',
    args: { input: t.arg({ type: EraseExpertRequestInput, required: true, description: 'Which request, and why.' }) },
    resolve: (_root, { input }, { db, viewer, now }) => {
      if (!mayReadRequests(viewer)) throw forbidden();
      const { typename, id } = readGlobalId(String(input.id));
      return eraseRequest({ db, now, viewer }, { id: typename === 'ExpertRequest' ? id : '', reason: input.reason });
    },
  }),
}));
