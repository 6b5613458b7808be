import { builder } from '../graphql/builder.ts';
import { ItemReference, referenceTo } from '../item/index.ts';
import { maySeeContactRoles } from './policy.ts';

const ContactRoleHolder = builder.drizzleObject('contactRoleHolders', {
  name: 'ContactRoleHolder',
  description: 'Somebody who holds or held a contact role.',
  visibleTo: maySeeContactRoles,
  select: { columns: { id: true } },
  fields: (t) => ({
    name: t.string({
      description: 'The name of the person; once it was erased what somebody was ("een oud-medewerker") and the last role.',
      select: { with: { person: { columns: { name: true } } } },
      resolve: ({ person }) => person.name,
    }),
    email: t.string({
      description: 'The e-mail address of the person; empty once it was erased.',
      select: { with: { person: { columns: { email: true } } } },
      resolve: ({ person }) => person.email ?? '',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'From when.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'Until when; null for who holds it now.' }),
  }),
});

export const ContactRole = builder.drizzleNode('contactRoles', {
  name: 'ContactRole',
  description:
    'A role under which a region is reached. People come and go; the role stays until it is ended, and has somebody until then. Only for editors and administrators.',
  visibleTo: maySeeContactRoles,
  select: { columns: { id: true } },
  id: { column: (role) => role.id, description: 'The global id.' },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called, such as "contactpersoon Foodvalley".' }),
    region: t.field({
      type: ItemReference,
      description: 'The region that is reached by it, also while it is not on the site.',
      select: { with: { region: { columns: { type: true, key: true, title: true } } } },
      resolve: ({ region }) => referenceTo(region),
    }),
    regionIsPublic: t.boolean({
      description: 'Whether the region is on the site now.',
      select: { with: { region: { columns: { state: true } } } },
      resolve: ({ region }) => region.state === 'published',
    }),
    organisation: t.field({
      type: ItemReference,
      nullable: true,
      description: 'The organisation for which somebody holds it, also while it is not on the site; null when it was not said.',
      select: { with: { organisationItem: { columns: { type: true, key: true, title: true } } } },
      resolve: ({ organisationItem }) => organisationItem && referenceTo(organisationItem),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'From when it is there.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended; null while it is there.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended; null while it is there.' }),
    holders: t.relation('holders', {
      type: ContactRoleHolder,
      description: 'Who holds it now, and before that who held it.',
      query: { orderBy: { startedAt: 'desc', id: 'desc' } },
    }),
  }),
});
