import { builder } from '../graphql/builder.ts';
import { OrganisationRole } from '../organisation/index.ts';

builder.drizzleObject('publicationOrganisations', {
  name: 'PublicationParticipation',
  description: 'An organisation behind a publication.',
  select: { columns: { itemId: true, organisationId: true } },
  fields: (t) => ({
    role: t.expose('role', { type: OrganisationRole, description: 'What it did for it.' }),
    organisation: t.relation('organisation', { description: 'The organisation.' }),
  }),
});
