import { sql } from 'drizzle-orm';
import { check, index, primaryKey, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin, oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { items } from './item.ts';
import { memberRoles } from './role.ts';

/** Somebody who works with the hub. Never a requester, and never a child. */
export const persons = snakeCase.table(
  'persons',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** "een oud-medewerker", or "een genodigde die niet kwam", and the last role, once it was erased. */
    name: text().notNull(),
    /** In small letters: an address is one person's. Null once it was erased, and only then. */
    email: text().unique(),
    createdAt: moment().notNull().defaultNow(),
    /** When this person logged in for the first time; null for who was invited and has not come yet. */
    joinedAt: moment(),
    /** When name and address were erased, a while after this person left; null before that. */
    erasedAt: moment(),
  },
  (t) => [
    lengthWithin('persons_name_length', t.name, 1, 200),
    check('persons_email_small', sql`${t.email} = lower(${t.email}) and char_length(${t.email}) between 3 and 254`),
    check('persons_email_until_erased', sql`(${t.email} is null) = (${t.erasedAt} is not null)`),
  ],
);

/** A role of a person, from a moment until another. Rows are ended, never deleted, so that turnover keeps history. */
export const memberships = snakeCase.table(
  'memberships',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    role: text({ enum: memberRoles }).notNull(),
    /**
     * The item that a member with the role expert is in the pool, whether it is on the site or not; null for every other role, and when the item
     * was removed for good after the membership had ended.
     */
    expertId: uuid().references(() => items.id, { onDelete: 'set null' }),
    startedAt: moment().notNull().defaultNow(),
    /** Null while it lasts. */
    endedAt: moment(),
    /** Why it ended, as who ended it wrote; null while it lasts. */
    endReason: text(),
  },
  (t) => [
    oneOf('memberships_role_known', t.role, memberRoles),
    // One role at a time.
    uniqueIndex('memberships_one_at_a_time').on(t.personId).where(sql`${t.endedAt} is null`),
    index('memberships_person_index').on(t.personId, t.startedAt),
    index('memberships_expert_index').on(t.expertId),
    check(
      'memberships_expert_is_expert',
      sql`case when ${t.role} = 'expert' then ${t.expertId} is not null or ${t.endedAt} is not null else ${t.expertId} is null end`,
    ),
    check('memberships_end_for_a_reason', sql`(${t.endedAt} is null) = (${t.endReason} is null)`),
    lengthWithin('memberships_end_reason_length', t.endReason, 1, 300),
  ],
);

/** The regions that a region editor may touch, whether they are on the site or not. */
export const membershipRegions = snakeCase.table(
  'membership_regions',
  {
    membershipId: uuid()
      .notNull()
      .references(() => memberships.id, { onDelete: 'cascade' }),
    regionId: uuid()
      .notNull()
      .references(() => items.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.membershipId, t.regionId] }), index('membership_regions_region_index').on(t.regionId)],
);

/** A letter that asks somebody to come in. As long as it is open, who got it may log in for the first time. */
export const invitations = snakeCase.table(
  'invitations',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    /** Who sent it, as the audit trail names them. */
    invitedBy: text().notNull(),
    sentAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    /** When it stopped to count before its time: somebody left, or a new one was sent. */
    withdrawnAt: moment(),
  },
  (t) => [index('invitations_person_index').on(t.personId, t.sentAt)],
);
