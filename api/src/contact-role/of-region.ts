import { builder } from '../graphql/builder.ts';
import { InspirationRegion } from '../inspiration-region/inspiration-region.ts';
import { Organisation } from '../organisation/index.ts';

/** What everybody may know: the role and the organisation, never who holds it. A person is asked for at the organisation. */
const RegionContactRole = builder.drizzleObject('contactRoles', {
  variant: 'RegionContactRole',
  description: 'A role under which a region is reached, which somebody always holds. Who that is, is not public.',
  select: { columns: { id: true } },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called, such as "contactpersoon Foodvalley". Never a person.' }),
    organisation: t.relation('organisation', {
      type: Organisation,
      nullable: true,
      description: 'The organisation for which somebody holds it; null when it was not said, or is not on the site.',
    }),
  }),
});

builder.drizzleObjectField(InspirationRegion, 'contactRoles', (t) =>
  t.relation('contactRoles', {
    type: RegionContactRole,
    query: { where: { endedAt: { isNull: true } }, orderBy: { title: 'asc', id: 'asc' } },
    description: 'The roles under which the region is reached, by title. Never the persons.',
  }),
);
