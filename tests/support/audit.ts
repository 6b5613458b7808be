import { type Database, schema } from '@kennishub/db';
import { eq, type SQL } from 'drizzle-orm';

const { auditEntries } = schema;

/** Lines of the audit trail, in the order in which they were written: without one, a database gives rows as they happen to lie. */
export const auditWhere = (db: Database, condition: SQL | undefined) =>
  db.select().from(auditEntries).where(condition).orderBy(auditEntries.id);

/** What the audit trail says of an item, first to last. */
export const auditOf = (db: Database, itemId: string) => auditWhere(db, eq(auditEntries.itemId, itemId));
