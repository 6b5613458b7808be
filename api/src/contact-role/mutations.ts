import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { InvalidInput, typeOfAnswer } from '../graphql/problems.ts';
import { assignContactRole } from './assign.ts';
import { ContactRole } from './contact-role.ts';
import { mayAssignContactRoles } from './policy.ts';

const AssignContactRoleInput = builder.inputType('AssignContactRoleInput', {
  description: 'Which role, and who holds it from now on.',
  fields: (t) => ({
    region: t.string({ required: true, description: 'The region, by slug.' }),
    title: t.string({
      required: true,
      description: 'What the role is called, 3–120 characters; one that the region does not have yet is made.',
    }),
    person: t.id({ required: true, description: 'The `personId` of a member.' }),
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
}));
