import { type AnyPgColumn, index, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { oneOf } from './checks.ts';
import { organisations } from './organisation.ts';
import { terms } from './vocabulary.ts';

type Owner = { id: AnyPgColumn };

/** The terms of an item: themes, advices, school types … in one table per kind of item. */
export const termLinks = (name: string, owner: () => Owner) =>
  snakeCase.table(
    name,
    {
      itemId: uuid()
        .notNull()
        .references(() => owner().id, { onDelete: 'cascade' }),
      termId: uuid()
        .notNull()
        .references(() => terms.id, { onDelete: 'restrict' }),
    },
    (t) => [primaryKey({ columns: [t.itemId, t.termId] }), index(`${name}_term_index`).on(t.termId)],
  );

/** The areas an item is about, at any level. What lies within what is told by `area_coverage`. */
export const areaLinks = (name: string, owner: () => Owner) =>
  snakeCase.table(
    name,
    {
      itemId: uuid()
        .notNull()
        .references(() => owner().id, { onDelete: 'cascade' }),
      areaCode: text()
        .notNull()
        .references(() => areas.code, { onDelete: 'restrict' }),
    },
    (t) => [primaryKey({ columns: [t.itemId, t.areaCode] }), index(`${name}_area_index`).on(t.areaCode)],
  );

export const organisationRoles = ['lead', 'partner', 'funder', 'researcher', 'organiser'] as const;

/** The organisations that take part in an item, each with its role. */
export const organisationLinks = (name: string, owner: () => Owner) =>
  snakeCase.table(
    name,
    {
      itemId: uuid()
        .notNull()
        .references(() => owner().id, { onDelete: 'cascade' }),
      organisationId: uuid()
        .notNull()
        .references(() => organisations.id, { onDelete: 'restrict' }),
      role: text({ enum: organisationRoles }).notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.itemId, t.organisationId] }),
      index(`${name}_organisation_index`).on(t.organisationId),
      oneOf(`${name}_role_known`, t.role, organisationRoles),
    ],
  );
