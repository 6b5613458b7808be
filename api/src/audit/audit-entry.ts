import { builder } from '../graphql/builder.ts';
import { mayReadTrail } from './policy.ts';

const AuditDetail = builder.objectRef<{ name: string; value: string }>('AuditDetail').implement({
  description: 'Something that the audit trail says of an action: a word of ours or a number, never what somebody typed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it says something about.' }),
    value: t.exposeString('value', { description: 'What it says; empty when there was none.' }),
  }),
});

/** What an answer about a line of the audit trail always needs. */
export const entryColumns = { id: true } as const;

export const AuditEntry = builder.drizzleObject('auditEntries', {
  name: 'AuditEntry',
  description: 'A line of the audit trail: who did what, when. Lines are only ever added. Only for administrators.',
  visibleTo: mayReadTrail,
  select: { columns: entryColumns },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the line.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.exposeString('actor', {
      description: 'Who: `person:` or `token:` and an id, `visitor`, `requester`, `command`, `clock` or `content`. See `actorNames`.',
    }),
    action: t.exposeString('action', { description: 'What was done, such as `item.published` or `login.begun`.' }),
    itemType: t.exposeString('itemType', { nullable: true, description: 'What kind of thing it was done to; null when to none.' }),
    itemId: t.exposeString('itemId', { nullable: true, description: 'The id of what it was done to; null when to none.' }),
    details: t.field({
      type: [AuditDetail],
      description: 'What else is kept of it.',
      select: { columns: { details: true } },
      resolve: ({ details }) => Object.entries(details).map(([name, value]) => ({ name, value: value === null ? '' : String(value) })),
    }),
  }),
});
