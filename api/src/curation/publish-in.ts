import { changesHappenAt, type Database, lockContent, newId, rowsOf, schema } from '@kennishub/db';
import {
  checkContent,
  factsOf,
  isTaken,
  type RawContent,
  readStandingFor,
  type Standing,
  usedBy,
  writeItem,
  writeRedirects,
} from '@kennishub/db/content';
import { eq, min, sql } from 'drizzle-orm';
import type { InvalidInput } from '../graphql/errors.ts';
import { invalidInput } from '../graphql/errors.ts';
import { Refused } from '../graphql/refused.ts';
import { refreshDocuments } from '../search/refresh.ts';
import { incomplete } from './answers.ts';
import type { Curator } from './curator.ts';
import type { LockedItem } from './locked-item.ts';

/** To be called before the item is locked: what writes published rows takes turns, and so two of them never wait for each other. */
export async function takeTurn(tx: Database, now: Date): Promise<void> {
  await lockContent(tx);
  await changesHappenAt(tx, now);
}

type Published = { version: number; key: string; regionId: string | null };

/**
 * Makes a snapshot the published version: the rows, the revision, the item, a redirect when the address changed, and the search documents of it and
 * of what shows its name. Throws `Refused` with an `InvalidInput` when it is not complete and right, or its address is taken.
 */
export async function publishIn(
  tx: Database,
  { now, lexicon, filling }: Curator,
  { item, open, lastVersion }: LockedItem,
  snapshot: RawContent,
  revision: { author: string; fromOpen: boolean; note: string | null },
): Promise<Published> {
  const standing = await readStandingFor(tx, [snapshot]);
  const checked = await checkContent(tx, item.type, snapshot, standing, now);
  if ('problems' in checked) throw new Refused<InvalidInput>(incomplete(checked.problems));
  const { content } = checked;
  const { key: newKey, title, regionSlug } = factsOf(item.type, content);
  const key = newKey ?? item.key;
  await refuseTakenAddress(tx, item, key);
  const regionId = item.type === 'inspiration-region' ? item.id : regionSlug === null ? null : regionIdOf(standing, regionSlug);
  const version = (lastVersion ?? 0) + 1;
  const formerKey = item.state === 'published' && item.key !== key ? item.key : null;
  const [first] = await tx
    .select({ at: min(schema.revisions.publishedAt) })
    .from(schema.revisions)
    .where(eq(schema.revisions.itemId, item.id));
  await writeItem(
    tx,
    { type: item.type, id: item.id, key, formerKey, version, firstPublishedAt: first?.at ?? now, content, now },
    standing,
  );
  await tx
    .update(schema.items)
    .set({ key, title: title ?? item.title, regionId, state: 'published', pointerId: null, farewell: null, changedAt: now })
    .where(eq(schema.items.id, item.id));
  // Also of an item that is away: links to its old address may be anywhere.
  if (item.key !== key && lastVersion !== null) await writeRedirects({ tx }, [{ type: item.type, from: item.key, to: key }]);
  await freeAddress(tx, item.type, key);

  const published = { status: 'published', version, snapshot: content as Record<string, unknown>, publishedAt: now } as const;
  if (revision.fromOpen && open) {
    await tx.update(schema.revisions).set(published).where(eq(schema.revisions.id, open.id));
  } else {
    await tx.insert(schema.revisions).values({
      id: newId(),
      itemType: item.type,
      itemId: item.id,
      ...published,
      baseVersion: lastVersion,
      author: revision.author,
      savedBy: [revision.author],
      lastSavedBy: revision.author,
      lastSavedAt: now,
      note: revision.note,
      createdAt: now,
    });
  }
  // What shows the name of this item finds by it too.
  const others = await usedBy(tx, item);
  const around = item.type === 'inspiration-region' ? await wronglyPlaced(tx, { former: item.key, key }) : [];
  const all = new Map([item, ...others, ...around].map((one) => [one.id, { id: one.id, type: one.type }]));
  await refreshDocuments(tx, [...all.values()], lexicon(), filling?.announce);
  return { version, key, regionId };
}

/** What the search still finds in a region under its former address, or does not find as its places say: they may have changed. */
const wronglyPlaced = (tx: Database, { former, key }: { former: string; key: string }) =>
  rowsOf<{ id: string; type: schema.ItemType }>(
    tx,
    sql`select document.id, document.type from search_documents document,
      (select array(select area_code from area_coverage where within_code = ${`IR:${key}`}) as places) region
      where (${former !== key} and document.area_codes @> array[${`IR:${former}`}])
        or (document.area_codes && region.places) <> (document.area_codes @> array[${`IR:${key}`}])`,
  );

/** No redirect may lead away from an address that is in use. */
async function freeAddress(tx: Database, type: schema.ItemType, key: string): Promise<void> {
  await tx.execute(sql`delete from redirects where item_type = ${type} and from_slug = ${key}`);
}

async function refuseTakenAddress(tx: Database, item: { id: string; type: schema.ItemType }, key: string): Promise<void> {
  if (await isTaken(tx, item, key)) throw new Refused<InvalidInput>(takenAddress);
}

export const takenAddress = invalidInput([
  { path: 'content.slug', message: 'Dit adres is al van een ander onderdeel. Kies een ander adres.' },
]);

/** The id of the region with this slug, now or before it was renamed; null when there is none. */
export function regionIdOf({ present, moved }: Pick<Standing, 'present' | 'moved'>, slug: string): string | null {
  const isRegion = (one: { type: schema.ItemType; key: string }) => one.type === 'inspiration-region' && one.key === slug;
  return present.items.find(isRegion)?.id ?? moved.find(isRegion)?.id ?? null;
}
