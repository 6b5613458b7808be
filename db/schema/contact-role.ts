import { sql } from 'drizzle-orm';
import { index, snakeCase, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin } from './checks.ts';
import { moment, newId } from './columns.ts';
import { items } from './item.ts';
import { persons } from './person.ts';

/** A role under which a region is reached. People come and go; the role stays, and always has a living holder once it had one. */
export const contactRoles = snakeCase.table(
  'contact_roles',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** The item of the region, whether it is on the site or not. */
    regionId: uuid()
      .notNull()
      .references(() => items.id, { onDelete: 'cascade' }),
    /** "contactpersoon Foodvalley"; never a person's name. */
    title: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [unique('contact_roles_title').on(t.regionId, t.title), lengthWithin('contact_roles_title_length', t.title, 3, 120)],
);

/** Who held a contact role, from when until when. Rows are ended, never deleted. */
export const contactRoleHolders = snakeCase.table(
  'contact_role_holders',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    contactRoleId: uuid()
      .notNull()
      .references(() => contactRoles.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    startedAt: moment().notNull().defaultNow(),
    /** Null while it lasts. */
    endedAt: moment(),
  },
  (t) => [
    // One holder at a time: who takes over ends the other.
    uniqueIndex('contact_role_holders_one_at_a_time').on(t.contactRoleId).where(sql`${t.endedAt} is null`),
    index('contact_role_holders_person_index').on(t.personId),
  ],
);
