import { type Database, newId, schema } from '@kennishub/db';
import { factsOf, type ItemContent, inChunks, type Standing, usedByMany, writeMany, writeRedirects } from '@kennishub/db/content';
import { inArray, sql } from 'drizzle-orm';
import { tellAll } from '../../event/tell.ts';
import { refreshDocuments } from '../../search/refresh.ts';
import type { Curator } from '../curator.ts';
import { noteSteps } from '../note-step.ts';
import type { SeenItem } from './seen-items.ts';

/** A content that was checked, and the item it is for; `seen` is null for a new one. With `fromDraft` it is that of its draft, which becomes the version. */
export type ToPublish = { id: string; type: schema.ItemType; content: ItemContent; seen: SeenItem | null; fromDraft?: boolean };

export type ManyPublished = {
  actor: string;
  reason: string | null;
  /** Nobody reviewed it. */
  isOverride?: boolean;
  onProgress?: (handled: number) => Promise<void>;
};

/** Items in a batch of search documents between two signs of progress. */
const BATCH = 500;

/**
 * Makes many contents the published versions of their items: rows, revisions, items, redirects, timeline, audit trail, events and search
 * documents, in the transaction that is handed in. The caller took its turn and locked the items before, and checked every content against the same
 * standing. No inspiration region among them gets another address. A draft beside an item that is not what is published stays, and is to be merged later.
 */
export async function publishMany(
  tx: Database,
  { now, lexicon, filling }: Pick<Curator, 'now' | 'lexicon' | 'filling'>,
  standing: Standing,
  many: readonly ToPublish[],
  { actor, reason, isOverride = true, onProgress }: ManyPublished,
): Promise<void> {
  const regionIds = regionIdsOf(standing, many);
  const rows = many.map(({ id, type, content, seen, fromDraft = false }) => {
    const { key, title, regionSlug } = factsOf(type, content);
    const regionId = type === 'inspiration-region' ? id : regionSlug === null ? null : (regionIds.get(regionSlug) ?? null);
    const version = (seen?.lastVersion ?? 0) + 1;
    const draft = fromDraft ? (seen?.open ?? null) : null;
    return { id, type, content, seen, draft, key: key ?? '', title: title ?? '', regionId, version };
  });
  await inChunks(
    rows.map(({ id, type, key, title, regionId }) => ({
      id,
      type,
      key,
      title,
      state: 'published' as const,
      regionId,
      createdAt: now,
      changedAt: now,
    })),
    (chunk) =>
      tx
        .insert(schema.items)
        .values(chunk)
        .onConflictDoUpdate({
          target: schema.items.id,
          set: Object.fromEntries(
            (['key', 'title', 'state', 'region_id', 'pointer_id', 'farewell', 'changed_at'] as const).map((column) => [
              camel(column),
              sql`excluded.${sql.identifier(column)}`,
            ]),
          ),
        }),
  );
  await writeMany(tx, rows, now, standing);
  const moved = rows.flatMap(({ type, key, seen }) =>
    seen && seen.lastVersion !== null && seen.item.key !== key ? [{ type, from: seen.item.key, to: key }] : [],
  );
  await writeRedirects({ tx }, moved);
  await inChunks(rows, (chunk) =>
    tx.execute(sql`delete from redirects using jsonb_to_recordset(${JSON.stringify(chunk.map(({ type, key }) => ({ type, key })))}::text::jsonb) as used(type text, key text)
      where item_type = used.type and from_slug = used.key`),
  );
  await publishDrafts(
    tx,
    rows.flatMap(({ draft, version, content }) => (draft ? [{ id: draft.id, version, snapshot: content }] : [])),
    now,
  );
  const unwritten = rows.filter(({ draft }) => draft === null);
  await inChunks(unwritten, (chunk) =>
    tx.insert(schema.revisions).values(
      chunk.map(({ id, type, version, content, seen }) => ({
        id: newId(),
        itemType: type,
        itemId: id,
        version,
        status: 'published' as const,
        snapshot: content as Record<string, unknown>,
        baseVersion: seen?.lastVersion ?? null,
        author: actor,
        savedBy: [actor],
        lastSavedBy: actor,
        lastSavedAt: now,
        note: reason,
        createdAt: now,
        publishedAt: now,
      })),
    ),
  );
  await noteSteps(
    tx,
    rows.map(({ id, type, version, seen }) => ({
      step: 'publish' as const,
      item: { id, type },
      from: seen?.item.state ?? null,
      to: 'published' as const,
      actor,
      at: now,
      version,
      reason,
      override: isOverride,
    })),
  );
  await tellAll(
    tx,
    rows.map(({ id, type, key, regionId, version, seen }) => ({
      type: seen?.item.state === 'published' ? ('item.changed' as const) : ('item.published' as const),
      item: { id, type, key, regionId },
      version,
    })),
    now,
  );
  await refreshMany(tx, { lexicon, filling }, rows, onProgress);
}

/** Makes drafts the versions that are published. */
async function publishDrafts(
  tx: Database,
  drafts: readonly { id: string; version: number; snapshot: ItemContent }[],
  now: Date,
): Promise<void> {
  await inChunks(drafts, async (chunk) => {
    await tx.execute(sql`update revisions set version = given.version, status = 'published', snapshot = given.snapshot, published_at = ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(chunk)}::text::jsonb) as given(id uuid, version int, snapshot jsonb) where revisions.id = given.id`);
    const ids = chunk.map(({ id }) => id);
    await tx.delete(schema.draftEdits).where(inArray(schema.draftEdits.revisionId, ids));
  });
}

/** Brings the search documents of items, and of what shows their names, in step. */
async function refreshMany(
  tx: Database,
  { lexicon, filling }: Pick<Curator, 'lexicon' | 'filling'>,
  rows: readonly { id: string; type: schema.ItemType }[],
  onProgress: ManyPublished['onProgress'],
): Promise<void> {
  const own = new Set(rows.map(({ id }) => id));
  const others: { id: string; type: schema.ItemType }[] = [];
  for (const [type, group] of Map.groupBy(rows, (row) => row.type))
    others.push(
      ...(await usedByMany(
        tx,
        type,
        group.map(({ id }) => id),
      )),
    );
  const all = [...rows, ...others.filter(({ id }) => !own.has(id))];
  const words = lexicon();
  for (let from = 0; from < all.length; from += BATCH) {
    await refreshDocuments(tx, all.slice(from, from + BATCH), words, filling?.announce);
    await onProgress?.(Math.min(from + BATCH, rows.length));
  }
}

const camel = (column: string): string => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The regions by their slugs, now and before they were renamed, and those that come along. */
function regionIdsOf({ present, moved }: Standing, many: readonly ToPublish[]): Map<string, string> {
  const of = (rows: readonly { type: schema.ItemType; key: string; id: string }[]) =>
    rows.filter(({ type }) => type === 'inspiration-region').map(({ key, id }) => [key, id] as const);
  const along = many.map(({ type, id, content }) => ({ type, id, key: factsOf(type, content).key ?? '' }));
  return new Map([...of(moved), ...of(present.items), ...of(along)]);
}
