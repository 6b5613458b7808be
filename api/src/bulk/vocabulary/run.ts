import type { Database, schema } from '@kennishub/db';
import { type ItemContent, inChunks, moveTerm, type RawContent, removeItem, writeRedirects } from '@kennishub/db/content';
import type { Curator } from '../../curation/curator.ts';
import { archiveMerged, followPublished } from '../../curation/many/merged-term.ts';
import { publishMany, type ToPublish } from '../../curation/many/publish-many.ts';
import { saveMany, type ToSave } from '../../curation/many/save-many.ts';
import { takeTurn } from '../../curation/publish-in.ts';
import { refreshDocuments } from '../../search/refresh.ts';
import { type BulkChangeRow, isToDo, type PlannedRow } from '../row.ts';
import { markDone, type Outcome, type Progress, rowsToDo } from '../run-contents.ts';
import { makePlan, type VocabularySettings } from './plan.ts';

/**
 * Carries a change of a word out, for all items that carry it now or for none: another look has to tell exactly what was told before. Every item gets a
 * version with the reason as its note; drafts take the new word over as well, and stay those of who wrote them.
 */
export async function runVocabularyChange(
  tx: Database,
  curator: Pick<Curator, 'now' | 'lexicon' | 'filling'>,
  change: BulkChangeRow,
  settings: VocabularySettings,
  onProgress: Progress,
): Promise<Outcome> {
  const { now, lexicon, filling } = curator;
  await takeTurn(tx, now);
  const { rows, standing, seen, drafts, gone } = await makePlan(tx, curator, settings, { lock: true });
  const told = await rowsToDo(tx, change.id);
  const different = differences(told, rows);
  if (different > 0) return { stale: different, done: 0, refused: true };
  const { madeBy: actor, reason } = change;
  const contents = rows.flatMap(({ itemId, itemType, content }): ToPublish[] =>
    itemId && content ? [{ id: itemId, type: itemType, content: content as unknown as ItemContent, seen: seen.get(itemId) ?? null }] : [],
  );
  await publishMany(tx, curator, standing, contents, { actor, reason, onProgress });
  await inChunks([...drafts], (chunk) => {
    const saves = chunk.map(
      ([id, content]): ToSave => ({
        id,
        type: seen.get(id)?.item.type ?? 'term',
        content: content as RawContent,
        seen: seen.get(id) ?? null,
      }),
    );
    return saveMany(tx, standing, saves, { actor, now, note: reason, isAuthor: false });
  });
  await followPublished(
    tx,
    contents.flatMap((one) => one.seen ?? []),
  );
  if (gone) {
    const { term, into } = gone;
    await moveTerm(tx, term.item.id, into.item.id);
    await removeItem(tx, term.item);
    await archiveMerged(tx, { term: term.item, into: into.item, actor, now, reason });
    await writeRedirects({ tx }, [{ type: 'term', from: term.item.key, to: into.item.key }]);
    await refreshDocuments(tx, [term.item], lexicon(), filling?.announce);
  }
  await markDone(tx, change.id, now);
  return { stale: 0, done: told.length, refused: false };
}

/** In how many items what would be done is not what was told. */
function differences(told: readonly (typeof schema.bulkRows.$inferSelect)[], rows: readonly PlannedRow[]): number {
  const nameOf = ({ itemId, seenVersion, seenEdit, changes }: Pick<PlannedRow, 'itemId' | 'seenVersion' | 'seenEdit' | 'changes'>) =>
    JSON.stringify([itemId, seenVersion, seenEdit, (changes ?? []).map(({ field }) => field)]);
  const before = new Set(told.map(nameOf));
  const now = new Set(rows.filter(isToDo).map(nameOf));
  const rejected = rows.filter(({ outcome }) => outcome === 'rejected').length;
  return rejected + [...before].filter((name) => !now.has(name)).length + [...now].filter((name) => !before.has(name)).length;
}
