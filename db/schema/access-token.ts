import { index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { persons } from './person.ts';
import { roles, scopes } from './role.ts';

/** A bearer token of somebody who works through the API. Shown once, kept as a hash. */
export const accessTokens = snakeCase.table(
  'access_tokens',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** SHA-256 of the token, in hexadecimal. */
    hash: text().notNull().unique(),
    /** Whose it is: it can never do more than this person may at that moment. Null for one made on the command line for nobody. */
    personId: uuid().references(() => persons.id),
    role: text({ enum: roles }).notNull(),
    /** What it may be used for; null: all that its role may. */
    scopes: text({ enum: scopes }).array(),
    label: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment(),
    /** To the minute; null when it was never used. */
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [oneOf('access_tokens_role_known', t.role, roles), index('access_tokens_person_index').on(t.personId, t.createdAt)],
);
