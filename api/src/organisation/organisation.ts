import type { schema } from '@kennishub/db';
import { Municipality } from '../area/municipality.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { inOtherWords } from '../item/index.ts';
import { pilotsByTitle } from '../pilot/order.ts';
import { PartnerType } from '../vocabulary/index.ts';

export const OrganisationRole = enumOf<(typeof schema.organisationRoles)[number]>(
  'OrganisationRole',
  'What an organisation does in something.',
  {
    lead: 'It has the lead.',
    partner: 'It takes part.',
    funder: 'It pays.',
    researcher: 'It studies the results.',
    organiser: 'It organises the meeting.',
  },
);

export const Organisation = builder.drizzleNode('organisations', {
  name: 'Organisation',
  description: 'A named organisation that takes part in practices, regions or the coalition (organisatie). Never a person.',
  select: { columns: { id: true } },
  id: { column: (organisation) => organisation.id, description: 'The global id.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its address.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is, in a sentence; null when nothing is known.' }),
    website: t.exposeString('website', { nullable: true, description: 'Its website; null when unknown.' }),
    coalitionPartner: t.exposeBoolean('coalitionPartner', { description: 'Whether it is a partner in the coalition.' }),
    steeringGroup: t.exposeBoolean('steeringGroup', { description: 'Whether it sits in the steering group of the programme.' }),
    type: t.relation('type', { type: PartnerType, description: 'The kind of organisation.' }),
    municipality: t.relation('municipality', {
      type: Municipality,
      nullable: true,
      description: 'The municipality it is, or works for; null for a national one.',
    }),
    pilots: t.relatedConnection('pilots', {
      query: (args) => ({ orderBy: pilotsByTitle(args) }),
      totalCount: true,
      description: 'The practices it takes part in, by title.',
    }),
    inOtherWords: t.exposeStringList('inOtherWords', inOtherWords),
    citations: t.relation('citations', { query: { orderBy: { position: 'asc' } }, description: 'Where the facts come from.' }),
  }),
});
