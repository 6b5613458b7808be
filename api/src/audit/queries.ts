import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { forbidden, type Viewer } from '../access/index.ts';
import { badRequest } from '../graphql/bad-request.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { AuditEntry, entryColumns } from './audit-entry.ts';
import { mayReadTrail } from './policy.ts';

const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Narrows the audit trail. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    actors: t.stringList({ description: 'Who did it, as the lines call them.' }),
    actions: t.stringList({
      description: 'What was done: an action such as `item.published`, or what stands before its dot, such as `item`.',
    }),
    item: t.string({ description: 'The id of what it was done to.' }),
    since: t.field({ type: 'DateTime', description: 'Only at this moment or later.' }),
    until: t.field({ type: 'DateTime', description: 'Only before this moment.' }),
  }),
});
type AuditFilter = typeof AuditFilterInput.$inferInput;
type Table = typeof schema.auditEntries;

/** The condition of a filter, once it turned out to be allowed and possible. */
function conditions(viewer: Viewer, filter: AuditFilter | null | undefined): (entry: Table) => SQL {
  if (!mayReadTrail(viewer)) throw forbidden();
  const { actors, actions, item, since, until } = filter ?? {};
  for (const text of [...(actors ?? []), ...(actions ?? []), item ?? '']) {
    if (text.length > 200 || text.includes('\0')) throw badRequest('Houd elke waarde van het filter korter dan 200 tekens.');
  }
  const list = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;
  return (entry) =>
    sql.join(
      [
        sql`true`,
        actors ? sql`${entry.actor} = any(${list(actors)})` : null,
        actions ? sql`(${entry.action} = any(${list(actions)}) or split_part(${entry.action}, '.', 1) = any(${list(actions)}))` : null,
        item ? sql`${entry.itemId}::text = ${item}` : null,
        since ? sql`${entry.at} >= ${since.toISOString()}` : null,
        until ? sql`${entry.at} < ${until.toISOString()}` : null,
      ].filter((part) => part !== null),
      sql` and `,
    );
}

builder.queryFields((t) => ({
  auditEntries: t.drizzleConnection({
    type: AuditEntry,
    nullable: true,
    description: 'The audit trail, the latest line first. Only for administrators; others get the error `FORBIDDEN`.',
    args: { filter: t.arg({ type: AuditFilterInput, required: false, description: 'Narrows the trail.' }) },
    totalCount: (_parent, { filter }, { db, viewer }) => db.$count(schema.auditEntries, conditions(viewer, filter)(schema.auditEntries)),
    resolve: (query, _parent, args, { db, viewer }) => {
      const where = { RAW: conditions(viewer, args.filter) };
      return db.query.auditEntries.findMany(
        query({ columns: entryColumns, where, orderBy: pageOrder(args, schema.auditEntries, { at: 'desc', id: 'desc' }) }),
      );
    },
  }),
}));
