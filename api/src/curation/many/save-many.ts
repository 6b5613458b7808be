import { type Database, newId, schema } from '@kennishub/db';
import { factsOf, inChunks, type RawContent, type Standing } from '@kennishub/db/content';
import { inArray, sql } from 'drizzle-orm';
import { noteSteps } from '../note-step.ts';
import { regionIdOf } from '../publish-in.ts';
import type { SeenItem } from './seen-items.ts';

/** A content for the draft of an item; `seen` is null for a new one. */
export type ToSave = { id: string; type: schema.ItemType; content: RawContent; seen: SeenItem | null };

export type ManySaved = {
  actor: string;
  now: Date;
  note: string | null;
  /** False for a change that is no writing of anybody, such as another slug of the same word: then the actor may still approve the draft. */
  isAuthor: boolean;
};

/**
 * Keeps many contents as the drafts of their items, beginning those that are not there yet, in the transaction that is handed in. The caller locked the items,
 * and saw to it that each draft may be written.
 */
export async function saveMany(tx: Database, standing: Standing, many: readonly ToSave[], saved: ManySaved): Promise<void> {
  await beginMany(
    tx,
    standing,
    many.filter(({ seen }) => !seen?.open),
    saved,
  );
  await saveAgainMany(
    tx,
    many.filter(({ seen }) => seen?.open),
    saved,
  );
  await inChunks(
    many.flatMap(({ id, seen }) => (seen ? [id] : [])),
    (ids) => tx.update(schema.items).set({ changedAt: saved.now }).where(inArray(schema.items.id, ids)),
  );
}

async function beginMany(tx: Database, standing: Standing, many: readonly ToSave[], { actor, now, note }: ManySaved): Promise<void> {
  const items = many
    .filter(({ seen }) => seen === null)
    .map(({ id, type, content }) => {
      const { key, title, regionSlug } = factsOf(type, content);
      const regionId = type === 'inspiration-region' ? id : regionSlug === null ? null : regionIdOf(standing, regionSlug);
      return {
        id,
        type,
        key: key ?? '',
        title: title ?? 'Zonder titel',
        state: 'draft' as const,
        regionId,
        createdAt: now,
        changedAt: now,
      };
    });
  await inChunks(items, (chunk) => tx.insert(schema.items).values(chunk));
  const drafts = many.map(({ id, type, content, seen }) => ({
    id: newId(),
    itemType: type,
    itemId: id,
    status: 'draft' as const,
    snapshot: { ...content },
    baseVersion: seen?.lastVersion ?? null,
    author: actor,
    savedBy: [actor],
    lastSavedBy: actor,
    lastSavedAt: now,
    note,
    createdAt: now,
  }));
  await inChunks(drafts, (chunk) => tx.insert(schema.revisions).values(chunk));
  await inChunks(
    drafts.map(({ id, snapshot }) => ({ revisionId: id, edit: 1, snapshot, actor, at: now })),
    (chunk) => tx.insert(schema.draftEdits).values(chunk),
  );
  await noteSteps(
    tx,
    many.map(({ id, type, seen }) => ({
      step: 'start' as const,
      item: { id, type },
      from: seen?.item.state ?? null,
      to: seen?.item.state ?? ('draft' as const),
      actor,
      at: now,
    })),
  );
}

async function saveAgainMany(tx: Database, many: readonly ToSave[], { actor, now, note, isAuthor }: ManySaved): Promise<void> {
  const rows = many.flatMap(({ content, seen }) =>
    seen?.open ? [{ id: seen.open.id, edit: seen.open.edit + 1, snapshot: { ...content } }] : [],
  );
  const at = now.toISOString();
  await inChunks(rows, (chunk) =>
    tx.execute(sql`update revisions draft set snapshot = given.snapshot, edit = given.edit, last_saved_by = ${actor}, last_saved_at = ${at}::timestamptz,
        note = coalesce(${note}, draft.note),
        saved_by = case when ${isAuthor} and not ${actor} = any(draft.saved_by) then draft.saved_by || ${actor}::text else draft.saved_by end
      from jsonb_to_recordset(${JSON.stringify(chunk)}::text::jsonb) as given(id uuid, edit int, snapshot jsonb) where draft.id = given.id`),
  );
  await inChunks(
    rows.map(({ id, edit, snapshot }) => ({ revisionId: id, edit, snapshot, actor, at: now })),
    (chunk) => tx.insert(schema.draftEdits).values(chunk),
  );
}
