import { schema } from '@kennishub/db';
import { and, type SQL, sql } from 'drizzle-orm';
import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { isRegionItem } from '../item/index.ts';
import { MeType } from './me.ts';
import { Person } from './person.ts';
import { mayManagePeople } from './policy.ts';
import { Role } from './role.ts';
import { personBehind } from './rules.ts';

const PersonFilterInput = builder.inputType('PersonFilter', {
  description: 'Narrows a list of people. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    roles: t.field({ type: [Role], description: 'The role they have now, or had last.' }),
    regions: t.stringList({ description: 'A region they may touch, by slug.' }),
    left: t.boolean({ description: 'Only who left (`true`), or only who did not (`false`).' }),
  }),
});
type PersonFilter = typeof PersonFilterInput.$inferInput;

/** The newest membership of a person decides what the person is, or was. */
const conditions =
  (filter: PersonFilter | null | undefined) =>
  (person: typeof schema.persons): SQL => {
    const newest = (condition: SQL) =>
      sql`exists (select 1 from memberships newest where newest.id =
        (select later.id from memberships later where later.person_id = ${person.id} order by later.started_at desc, later.id desc limit 1) and ${condition})`;
    return (
      and(
        sql`true`,
        filter?.roles ? newest(sql`newest.role = any(${sql.param([...filter.roles])}::text[])`) : undefined,
        filter?.regions
          ? newest(
              sql`exists (select 1 from membership_regions touched where touched.membership_id = newest.id and ${isRegionItem(sql`touched.region_id`, filter.regions)})`,
            )
          : undefined,
        typeof filter?.left === 'boolean'
          ? newest(filter.left ? sql`newest.ended_at is not null` : sql`newest.ended_at is null`)
          : undefined,
      ) ?? sql`true`
    );
  };

builder.queryFields((t) => ({
  me: t.field({
    type: MeType,
    nullable: true,
    description: 'Who asks: null for a visitor.',
    resolve: async (_root, _args, { db, viewer }) => {
      const { role, personId } = viewer;
      if (role === 'visitor') return null;
      const person = personId ? await personBehind(db, personId) : null;
      return { ...viewer, role, name: person?.name ?? null, email: person?.email ?? null };
    },
  }),
  people: t.drizzleConnection({
    type: Person,
    nullable: true,
    description: 'Who works with the hub, or did, by name. Only for administrators; others get the error `FORBIDDEN`.',
    args: { filter: t.arg({ type: PersonFilterInput, required: false, description: 'Which people; all when left out.' }) },
    totalCount: (_parent, { filter }, { db, viewer }) => {
      if (!mayManagePeople(viewer)) throw forbidden();
      return db.$count(schema.persons, conditions(filter)(schema.persons));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayManagePeople(viewer)) throw forbidden();
      return db.query.persons.findMany(
        query({
          columns: { id: true },
          where: { RAW: conditions(args.filter) },
          orderBy: pageOrder(args, schema.persons, { name: 'asc', id: 'asc' }),
        }),
      );
    },
  }),
}));
