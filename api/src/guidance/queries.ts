import { forbidden } from '../access/index.ts';
import { ContentInput, contentOf } from '../curation/content-input.ts';
import { mayCurate } from '../curation/policy.ts';
import { itemIdOf } from '../curation/visible.ts';
import { badRequest } from '../graphql/bad-request.ts';
import { builder } from '../graphql/builder.ts';
import { storedContent } from './advised.ts';
import { Guidance } from './guidance.ts';

const GuidanceInput = builder.inputType('GuidanceInput', {
  description: 'What to advise on: a content that need not be saved, an item, or a content of that item.',
  fields: (t) => ({
    itemId: t.id({ description: 'The item. Without `content`: its draft, else what is published.' }),
    content: t.field({ type: ContentInput, description: 'A content as it is being written.' }),
  }),
});

builder.queryFields((t) => ({
  guidance: t.field({
    type: Guidance,
    nullable: true,
    description:
      'Advice for who writes: what is missing, whose voice, personal data, hard sentences, duplicates. Null when the item is not there, or not theirs. Visitors get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: GuidanceInput, required: true, description: 'What to advise on.' }) },
    resolve: (_root, { input }, { db, viewer }) => {
      if (!mayCurate(viewer)) throw forbidden();
      const given = contentOf(input.content);
      const id = input.itemId === null || input.itemId === undefined ? null : String(input.itemId);
      if (given) return { itemId: id === null ? null : itemIdOf(id), ...given };
      if (id === null) throw badRequest('Geef een onderdeel of een inhoud waarover u advies wilt.');
      return storedContent(db, viewer, id);
    },
  }),
}));
