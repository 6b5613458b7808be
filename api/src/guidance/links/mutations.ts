import { forbidden } from '../../access/index.ts';
import { mayCurate } from '../../curation/policy.ts';
import { itemIdOf, visibleItems } from '../../curation/visible.ts';
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { NotFound, typeOfAnswer } from '../../graphql/problems.ts';
import { gatherLinks } from './gather.ts';

const CheckLinksInput = builder.inputType('CheckLinksInput', {
  description: 'Whose web addresses to check.',
  fields: (t) => ({ itemId: t.id({ required: true, description: 'The id of a published item.' }) }),
});

const LinkCheck = builder.objectRef<{ links: number }>('LinkCheck').implement({
  description: 'Web addresses that will be checked.',
  fields: (t) => ({
    links: t.exposeInt('links', { description: 'In how many places of the item one stands. They are checked within minutes.' }),
  }),
});

const CheckLinksAnswer = builder.unionType('CheckLinksAnswer', {
  description: 'What comes of asking for a check.',
  types: [LinkCheck, NotFound],
  resolveType: typeOfAnswer(() => 'LinkCheck'),
});

const unknown = () =>
  notFound('Dit onderdeel kennen wij niet, of het staat niet op de site.', 'Vernieuw de lijst en kies het onderdeel opnieuw.');

builder.mutationFields((t) => ({
  checkLinks: t.field({
    type: CheckLinksAnswer,
    nullable: true,
    description:
      'Has the web addresses in what is published of an item checked now, instead of this week. Region editors and experts only with what is theirs. Visitors get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: CheckLinksInput, required: true, description: 'Which item.' }) },
    resolve: async (_root, { input }, { db, viewer, now }) => {
      if (!mayCurate(viewer)) throw forbidden();
      const item = await db.query.items.findFirst({
        columns: { id: true },
        where: { id: itemIdOf(input.itemId), state: 'published', RAW: (table) => visibleItems(viewer, table) },
      });
      return item ? { links: await gatherLinks(db, now, item.id) } : unknown();
    },
  }),
}));
