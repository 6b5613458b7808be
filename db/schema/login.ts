import { index, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { persons } from './person.ts';

export const loginWays = ['link', 'oidc', 'command'] as const;
export type LoginWay = (typeof loginWays)[number];

/** A browser that is logged in. Its secret is shown once, to the site, and kept as a hash. */
export const logins = snakeCase.table(
  'logins',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    /** SHA-256 of the secret, in hexadecimal. */
    hash: text().notNull().unique(),
    /** How the person proved to be the person. */
    way: text({ enum: loginWays }).notNull(),
    /** The browser and the system in words of ours, such as "Firefox op Windows", for the list of one's logins; null when unknown. */
    browser: text(),
    createdAt: moment().notNull().defaultNow(),
    /** To the minute. */
    lastUsedAt: moment().notNull().defaultNow(),
    endedAt: moment(),
  },
  (t) => [oneOf('logins_way_known', t.way, loginWays), index('logins_person_index').on(t.personId, t.lastUsedAt)],
);

/** The secret of a link that was mailed or printed. It logs in once, and only a short while. */
export const loginLinks = snakeCase.table(
  'login_links',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    hash: text().notNull().unique(),
    way: text({ enum: loginWays }).notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [oneOf('login_links_way_known', t.way, loginWays), index('login_links_expiry_index').on(t.expiresAt)],
);

/** A login by another organisation that has begun: what must come back from there, and from the same browser. */
export const oidcAttempts = snakeCase.table(
  'oidc_attempts',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** SHA-256 of the secret that the browser keeps. */
    hash: text().notNull().unique(),
    state: text().notNull(),
    nonce: text().notNull(),
    codeVerifier: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('oidc_attempts_expiry_index').on(t.expiresAt)],
);

/** How another organisation knows a person. Bound at the first login, so that a later change of address there changes nothing here. */
export const personIdentities = snakeCase.table(
  'person_identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => persons.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('person_identities_person_index').on(t.personId)],
);
