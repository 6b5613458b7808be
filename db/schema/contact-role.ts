import { sql } from 'drizzle-orm';
import { check, index, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin } from './checks.ts';
import { moment, newId } from './columns.ts';
import { items } from './item.ts';
import { persons } from './person.ts';

/**
 * A role under which a region is reached. People come and go; as long as the role is there it has a living holder. One that ended keeps its history, and its
 * title is free again. Remembered like content (`db/as-of.ts`), for everybody sees it at the region: so it never holds who that is.
 */
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
    /** The item of the organisation for which somebody holds it; null when it was not said. */
    organisationId: uuid().references(() => items.id, { onDelete: 'set null' }),
    createdAt: moment().notNull().defaultNow(),
    /** Null while it is there. */
    endedAt: moment(),
    /** Why it ended; null while it is there. For staff alone. */
    endReason: text(),
  },
  (t) => [
    uniqueIndex('contact_roles_open_title').on(t.regionId, t.title).where(sql`${t.endedAt} is null`),
    lengthWithin('contact_roles_title_length', t.title, 3, 120),
    check('contact_roles_ended_with_reason', sql`(${t.endedAt} is null) = (${t.endReason} is null)`),
  ],
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
