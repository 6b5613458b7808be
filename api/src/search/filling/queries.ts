import { forbidden } from '../../access/index.ts';
import { builder } from '../../graphql/builder.ts';
import { SearchIndexState } from './index-state.ts';
import { maySeeIndex } from './policy.ts';

builder.queryFields((t) => ({
  searchIndexState: t.field({
    type: SearchIndexState,
    nullable: true,
    description:
      'How the index of the search engine is doing; null when there is no Meilisearch in front of the database. Only for editors and administrators; others get the error `FORBIDDEN`.',
    resolve: (_root, _args, { viewer, filling }) => {
      if (!maySeeIndex(viewer)) throw forbidden();
      return filling && { filling };
    },
  }),
}));
