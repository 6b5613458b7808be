import { auditEntries } from '../../schema/audit.ts';
import { contentLoads } from '../../schema/content-load.ts';
import { type ItemType, itemTypes } from '../../schema/item.ts';
import { itemSteps } from '../../schema/item-step.ts';
import { revisions } from '../../schema/revision.ts';
import { writeItems } from './items.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import type { Writing } from './writing.ts';

/** Under this name the content files write: as author of revisions and actor of the audit trail. */
const CONTENT_AUTHOR = 'content';

/** Keeps, of every item written, the revision, a line in the audit trail, and what was loaded. */
export async function writeHistory(writing: Writing, plan: Plan): Promise<{ type: ItemType; id: string }[]> {
  const { tx, now } = writing;
  const written = itemTypes.flatMap((type) => plan.items[type].map((item) => ({ type, ...item })));
  const ofRevisions = written.map(({ type, id, version, content }) => ({
    itemType: type,
    itemId: id,
    version,
    status: 'published' as const,
    snapshot: content as Record<string, unknown>,
    author: CONTENT_AUTHOR,
    savedBy: [CONTENT_AUTHOR],
    lastSavedBy: CONTENT_AUTHOR,
    lastSavedAt: now,
    baseVersion: version > 1 ? version - 1 : null,
    createdAt: now,
    publishedAt: now,
  }));
  const ofSteps = written.map(({ id, version }) => ({
    itemId: id,
    step: 'load',
    fromState: version > 1 ? ('published' as const) : null,
    toState: 'published' as const,
    version,
    at: now,
    actor: CONTENT_AUTHOR,
  }));
  const ofAudit = written.map(({ type, id, key, version }) => ({
    at: now,
    actor: CONTENT_AUTHOR,
    action: `${type}.loaded`,
    itemType: type,
    itemId: id,
    details: { slug: key, version },
  }));
  const ofLoads = written.map(({ type, key, id, digest, version }) => ({ itemType: type, key, itemId: id, digest, version }));
  await writeItems(writing, plan);
  await inChunks(ofSteps, (chunk) => tx.insert(itemSteps).values(chunk));
  await inChunks(ofRevisions, (chunk) => tx.insert(revisions).values(chunk));
  await inChunks(ofAudit, (chunk) => tx.insert(auditEntries).values(chunk));
  await inChunks(ofLoads, (chunk) =>
    tx
      .insert(contentLoads)
      .values(chunk)
      .onConflictDoUpdate({ target: [contentLoads.itemType, contentLoads.key], set: newValues(contentLoads, ['itemType', 'key']) }),
  );
  return written.map(({ type, id }) => ({ type, id }));
}
