import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { ItemReference, referenceTo } from '../item/index.ts';
import { mayManagePeople } from './policy.ts';
import { Role } from './role.ts';

export const PersonState = enumOf<'invited' | 'member' | 'left'>('PersonState', 'How somebody stands to the hub.', {
  invited: 'Was invited and has not come in yet.',
  member: 'Works with the hub.',
  left: 'Worked with the hub.',
});

const Membership = builder.drizzleObject('memberships', {
  name: 'Membership',
  description: 'A role that somebody had, from a moment until another. It is ended, never deleted. Only for administrators.',
  visibleTo: mayManagePeople,
  select: { columns: { id: true } },
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'The role.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended; null while it lasts.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it ended; null while it lasts.' }),
    regions: t.field({
      type: [ItemReference],
      description: 'The regions of a region editor, by name, also while they are not on the site; empty for every other role.',
      select: { with: { regions: { columns: { type: true, key: true, title: true }, orderBy: { title: 'asc', id: 'asc' } } } },
      resolve: ({ regions }) => regions.map(referenceTo),
    }),
    expert: t.field({
      type: ItemReference,
      nullable: true,
      description: 'Which expert it is, also while the page is not on the site; null for every other role.',
      select: { with: { expert: { columns: { type: true, key: true, title: true } } } },
      resolve: ({ expert }) => expert && referenceTo(expert),
    }),
  }),
});

type Row = { joinedAt: Date | null; memberships: { endedAt: Date | null }[] };

/** How somebody stands, from what is kept. */
const stateOf = ({ joinedAt, memberships }: Row): 'invited' | 'member' | 'left' => {
  if (memberships.every(({ endedAt }) => endedAt !== null)) return 'left';
  return joinedAt ? 'member' : 'invited';
};

export const Person = builder.drizzleNode('persons', {
  name: 'Person',
  description: 'Somebody who works with the hub, or did. Only for administrators.',
  visibleTo: mayManagePeople,
  select: { columns: { id: true } },
  id: { column: (person) => person.id, description: 'The global id.' },
  fields: (t) => ({
    personId: t.exposeID('id', { description: 'Names the person for mutations.' }),
    name: t.exposeString('name', {
      description: 'The name; once it was erased what somebody was ("een oud-medewerker") and the last role.',
    }),
    email: t.string({
      description: 'The e-mail address, in small letters: it is what one logs in with. Empty once it was erased.',
      select: { columns: { email: true } },
      resolve: ({ email }) => email ?? '',
    }),
    erasedAt: t.expose('erasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When name and address were erased, which comes some time after leaving; null before that.',
    }),
    joinedAt: t.expose('joinedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When this person came in for the first time; null for who was invited and has not come.',
    }),
    state: t.field({
      type: PersonState,
      description: 'How this person stands to the hub.',
      select: { columns: { joinedAt: true }, with: { memberships: { columns: { endedAt: true } } } },
      resolve: (person) => stateOf(person),
    }),
    memberships: t.relation('memberships', {
      type: Membership,
      description: 'The roles this person has and had, the present one first.',
      query: { orderBy: { startedAt: 'desc', id: 'desc' } },
    }),
    contactRoles: t.stringList({
      description: 'The titles of the contact roles that this person holds now.',
      select: {
        with: { contactRoleHolders: { where: { endedAt: { isNull: true } }, with: { contactRole: { columns: { title: true } } } } },
      },
      resolve: ({ contactRoleHolders }) => contactRoleHolders.map(({ contactRole }) => contactRole.title).sort(),
    }),
  }),
});
