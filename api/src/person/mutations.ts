import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { InvalidInput, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { changeRole, endMembership } from './change-role.ts';
import { invite } from './invite.ts';
import { Person } from './person.ts';
import { mayManagePeople } from './policy.ts';
import { LastAdministratorType, LastHolderType } from './problems.ts';
import { Role } from './role.ts';

const regions = 'The regions of a region editor, by slug; empty for every other role.';
const expert = 'Which expert it is, by slug; left out for every other role.';
const reason = 'Why, in a sentence of at most 300 characters: it stays in the history.';
const person = 'The `personId` of the person.';

const InvitePersonInput = builder.inputType('InvitePersonInput', {
  description: 'Who is invited, and as what.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name, 2–200 characters.' }),
    email: t.string({ required: true, description: 'The e-mail address: the letter goes there, and it is what one logs in with.' }),
    role: t.field({ type: Role, required: false, description: 'What this person will be. Needed.' }),
    regions: t.stringList({ required: true, defaultValue: [], description: regions }),
    expert: t.string({ required: false, description: expert }),
  }),
});

const ChangeRoleInput = builder.inputType('ChangeRoleInput', {
  description: 'Whose role changes, and into what.',
  fields: (t) => ({
    person: t.id({ required: true, description: person }),
    role: t.field({ type: Role, required: false, description: 'What this person is from now on. Needed.' }),
    regions: t.stringList({ required: true, defaultValue: [], description: regions }),
    expert: t.string({ required: false, description: expert }),
    reason: t.string({ required: true, description: reason }),
  }),
});

const EndMembershipInput = builder.inputType('EndMembershipInput', {
  description: 'Who leaves, and who takes over.',
  fields: (t) => ({
    person: t.id({ required: true, description: person }),
    reason: t.string({ required: true, description: reason }),
    successor: t.id({
      required: false,
      description: 'The `personId` of who takes over the contact roles; only needed when there are any.',
    }),
  }),
});

export const PersonChanged = builder.objectRef<{ personId: string }>('PersonChanged').implement({
  description: 'It is done.',
  fields: (t) => ({
    person: t.drizzleField({
      type: Person,
      description: 'The person as it is now.',
      resolve: async (query, { personId }, _args, { db }) => {
        const found = await db.query.persons.findFirst(query({ where: { id: personId } }));
        if (!found) throw new Error('People are never deleted.');
        return found;
      },
    }),
  }),
});

const InvitePersonAnswer = builder.unionType('InvitePersonAnswer', {
  description: 'What comes of an invitation.',
  types: [PersonChanged, InvalidInput],
  resolveType: typeOfAnswer(() => 'PersonChanged'),
});

const ChangeRoleAnswer = builder.unionType('ChangeRoleAnswer', {
  description: 'What comes of another role.',
  types: [PersonChanged, InvalidInput, NotFound, LastAdministratorType],
  resolveType: typeOfAnswer(() => 'PersonChanged'),
});

const EndMembershipAnswer = builder.unionType('EndMembershipAnswer', {
  description: 'What comes of somebody leaving.',
  types: [PersonChanged, InvalidInput, NotFound, LastHolderType, LastAdministratorType],
  resolveType: typeOfAnswer(() => 'PersonChanged'),
});

const only = 'Only for administrators; others get the error `FORBIDDEN`.';

builder.mutationFields((t) => ({
  invitePerson: t.field({
    type: InvitePersonAnswer,
    nullable: true,
    description: `Invites somebody by mail, for thirty days. Once more for who did not come yet, and for who left. ${only}`,
    args: { input: t.arg({ type: InvitePersonInput, required: true, description: 'Who, and as what.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayManagePeople(context.viewer)) throw forbidden();
      return invite(context, input);
    },
  }),
  changeRole: t.field({
    type: ChangeRoleAnswer,
    nullable: true,
    description: `Gives a member another role, or other regions, at once. ${only}`,
    args: { input: t.arg({ type: ChangeRoleInput, required: true, description: 'Whose, and into what.' }) },
    resolve: (_root, { input: { person, ...role } }, context) => {
      if (!mayManagePeople(context.viewer)) throw forbidden();
      return changeRole(context, { ...role, personId: String(person) });
    },
  }),
  endMembership: t.field({
    type: EndMembershipAnswer,
    nullable: true,
    description: `Lets a member go: logins and tokens end at once, and contact roles go over to the successor. ${only}`,
    args: { input: t.arg({ type: EndMembershipInput, required: true, description: 'Who, why, and who takes over.' }) },
    resolve: (_root, { input: { person, reason, successor } }, context) => {
      if (!mayManagePeople(context.viewer)) throw forbidden();
      return endMembership(context, { personId: String(person), reason, successorId: successor ? String(successor) : null });
    },
  }),
}));
