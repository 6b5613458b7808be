import { builder } from '../graphql/builder.ts';
import { OrganisationRole } from '../organisation/index.ts';

builder.drizzleObject('knowledgeSessionOrganisations', {
  name: 'KnowledgeSessionParticipation',
  description: 'An organisation in a meeting.',
  select: { columns: { itemId: true, organisationId: true } },
  fields: (t) => ({
    role: t.expose('role', { type: OrganisationRole, description: 'What it does in it.' }),
    organisation: t.relation('organisation', { description: 'The organisation.' }),
  }),
});
