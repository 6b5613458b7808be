import { builder } from '../graphql/builder.ts';
import { ProblemInterface } from '../graphql/problems.ts';
import type { LastAdministrator, LastHolder } from './refusals.ts';

export const LastHolderType = builder.objectRef<LastHolder>('LastHolder').implement({
  description: 'This person holds contact roles that would be left without anybody: name a successor in the same input.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    contactRoles: t.exposeStringList('contactRoles', { description: 'The titles of those contact roles.' }),
  }),
});

export const LastAdministratorType = builder.objectRef<LastAdministrator>('LastAdministrator').implement({
  description: 'Without this person nobody could manage people any more: make somebody else an administrator first.',
  interfaces: [ProblemInterface],
});
