import { type Database, schema } from '@kennishub/db';
import type { AuditDetails } from './actions.ts';

export type AuditAction = keyof AuditDetails;

type Entry<Action extends AuditAction> = {
  at: Date;
  /** `visitor`, `requester`, `command`, or `person:` or `token:` and an id. Never a name. */
  actor: string;
  action: Action;
  itemType: string;
  /** Null for what concerns no item, such as a login that failed. */
  itemId: string | null;
  details: AuditDetails[Action];
};

/** Adds a line to the audit trail. To be called in the transaction of the change itself, so that there is never one without the other. */
export async function recordAudit<Action extends AuditAction>(db: Database, entry: Entry<Action>): Promise<void> {
  await db.insert(schema.auditEntries).values(entry);
}

/** Lines in a statement. */
const CHUNK = 500;

/** Adds many lines, a few statements for all of them. */
export async function recordAudits<Action extends AuditAction>(db: Database, entries: readonly Entry<Action>[]): Promise<void> {
  for (let from = 0; from < entries.length; from += CHUNK) await db.insert(schema.auditEntries).values(entries.slice(from, from + CHUNK));
}
