import { index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { revisions } from './revision.ts';

/** An address under which a draft can be seen as it will be, by whoever has it, until it expires or the draft is gone. */
export const previewLinks = snakeCase.table(
  'preview_links',
  {
    /** SHA-256 of the secret in the address, in hexadecimal. */
    hash: text().primaryKey(),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    /** Who made it, as in the audit trail. */
    actor: text().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('preview_links_expires_index').on(t.expiresAt), index('preview_links_revision_index').on(t.revisionId)],
);
