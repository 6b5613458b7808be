import { builder } from '../graphql/builder.ts';

export const InspirationRegion = builder.drizzleNode('inspirationRegions', {
  name: 'InspirationRegion',
  description: 'A region that learns aloud (inspiratieregio). It does not end, so it is not a pilot.',
  select: { columns: { id: true } },
  id: { column: (region) => region.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its address.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});
