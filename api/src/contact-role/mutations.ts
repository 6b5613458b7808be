import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { readGlobalId } from '../graphql/node.ts';
import { InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { assignContactRole } from './assign.ts';
import { ContactRole } from './contact-role.ts';
import { endContactRole } from './end.ts';
import { mayAssignContactRoles, mayEndContactRoles } from './policy.ts';

const AssignContactRoleInput = builder.inputType('AssignContactRoleInput', {
  description: 'Which role, and who holds it from now on.',
  fields: (t) => ({
    region: t.string({ required: true, description: 'The region, by slug.' }),
    title: t.string({
      required: true,
      description:
        'What the role is called, 3–120 characters, never a person: everybody can read it. One that the region does not have is made.',
    }),
    organisation: t.string({
      description:
        'The organisation for which the person holds it, by slug; null for none. Left out: the one it has. Everybody can read it.',
    }),
    person: t.id({ required: true, description: 'The `personId` of a member.' }),
  }),
});

const EndContactRoleInput = builder.inputType('EndContactRoleInput', {
  description: 'Which role is not needed any more, since when, and why.',
  fields: (t) => ({
    contactRole: t.id({ required: true, description: 'The global id of the role.' }),
    reason: t.string({ required: true, description: 'Why, at most 300 characters. Stays in the history of the role.' }),
    endedAt: t.field({
      type: 'DateTime',
      description: 'When it ended, not before its holder took it on; left out: now.',
    }),
  }),
});

const ContactRoleAssigned = builder.objectRef<{ id: string }>('ContactRoleAssigned').implement({
  description: 'It is done.',
  fields: (t) => ({
    contactRole: t.drizzleField({
      type: ContactRole,
      description: 'The role as it is now.',
      resolve: async (query, { id }, _args, { db }) => {
        const found = await db.query.contactRoles.findFirst(query({ where: { id } }));
        if (!found) throw new Error('A contact role is never deleted while its region is there.');
        return found;
      },
    }),
  }),
});

const ContactRoleEnded = builder.objectRef<{ id: string }>('ContactRoleEnded').implement({
  description: 'The role ended.',
  fields: (t) => ({
    contactRole: t.drizzleField({
      type: ContactRole,
      nullable: true,
      description: 'The role as it is now; null when its region was removed for good.',
      resolve: (query, { id }, _args, { db }) => db.query.contactRoles.findFirst(query({ where: { id } })),
    }),
  }),
});

const EndContactRoleAnswer = builder.unionType('EndContactRoleAnswer', {
  description: 'What comes of ending a contact role.',
  types: [ContactRoleEnded, InvalidInput, NotFound, NotAllowed],
  resolveType: typeOfAnswer(() => 'ContactRoleEnded'),
});

const AssignContactRoleAnswer = builder.unionType('AssignContactRoleAnswer', {
  description: 'What comes of assigning a contact role.',
  types: [ContactRoleAssigned, InvalidInput],
  resolveType: typeOfAnswer(() => 'ContactRoleAssigned'),
});

builder.mutationFields((t) => ({
  assignContactRole: t.field({
    type: AssignContactRoleAnswer,
    nullable: true,
    description:
      'Gives a contact role of a region to a member. Who held it before stays in its history. Only for administrators; others get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: AssignContactRoleInput, required: true, description: 'Which role, and who.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayAssignContactRoles(context.viewer)) throw forbidden();
      return assignContactRole(context, { ...input, personId: String(input.person) });
    },
  }),
  endContactRole: t.field({
    type: EndContactRoleAnswer,
    nullable: true,
    description:
      'Ends a contact role that is not needed any more; who held it stays in its history. When only the person stops, name a successor with `assignContactRole`. ' +
      'Only for editors and administrators; others get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: EndContactRoleInput, required: true, description: 'Which role, and why.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayEndContactRoles(context.viewer)) throw forbidden();
      const { typename, id } = readGlobalId(String(input.contactRole));
      return endContactRole(context, {
        id: typename === 'ContactRole' ? id : '',
        reason: input.reason,
        endedAt: input.endedAt ?? null,
      });
    },
  }),
}));
