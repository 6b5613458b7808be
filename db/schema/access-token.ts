import { snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';

export const roles = ['visitor', 'region-editor', 'expert', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What a token can be narrowed to, so that a script that only exports can't publish. */
export const scopes = ['read', 'drafts', 'publish', 'requests', 'search-words', 'people', 'export'] as const;
export type Scope = (typeof scopes)[number];

/** A bearer token of somebody who works through the API. Shown once, kept as a hash. */
export const accessTokens = snakeCase.table(
  'access_tokens',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** SHA-256 of the token, in hexadecimal. */
    hash: text().notNull().unique(),
    role: text({ enum: roles }).notNull(),
    label: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (t) => [oneOf('access_tokens_role_known', t.role, roles)],
);
