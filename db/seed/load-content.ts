import { fileURLToPath } from 'node:url';
import { changesHappenAt } from '../as-of.ts';
import type { Database } from '../client.ts';
import type { CheckedItems } from '../content/checked-items.ts';
import { readPresent } from '../content/words/present.ts';
import { makePlan } from '../content/write/plan.ts';
import { writeAll } from '../content/write/write-all.ts';
import { makeWriting } from '../content/write/writing.ts';
import { lockContent } from '../content-lock.ts';
import { type ItemType, itemTypes } from '../schema/item.ts';
import { readAreaFacts } from './areas/csv.ts';
import { deriveAreaCoverage } from './areas/derive-coverage.ts';
import { loadAreas } from './areas/load-areas.ts';
import { checkContent } from './check/check-content.ts';
import { readContent } from './read/read-content.ts';

/** The content that comes with the hub. */
export const shippedContent: string = fileURLToPath(new URL('./content', import.meta.url));

export type LoadOptions = {
  /** The content folder; it may hold only some kinds. The one that comes with the hub when left out. */
  folder?: string | undefined;
  /** Whether to load the example experts. Leaving them out does not remove those that are there. */
  demo?: boolean | undefined;
  clock?: (() => Date) | undefined;
  /** Is told in a sentence what is being done. */
  onProgress?: ((sentence: string) => void) | undefined;
  /** Runs in the transaction of the load, after all is written, with every item that is new or changed. */
  onWritten?: ((tx: Database, items: { type: ItemType; id: string }[]) => Promise<void>) | undefined;
};

/**
 * What a load did: three counts of items, and the items that were left alone because staff changed, made or removed them, each as its type, a
 * slash and its slug (`pilot/maatwerkmaker`; of a term `term/theme:home-sitters`).
 */
export type LoadResult = { created: number; updated: number; unchanged: number; keptBecauseEdited: string[] };

/**
 * Brings areas and content into the database, all or nothing. Loading the same twice changes nothing; an item that staff published a newer
 * version of is kept. An item that vanished from the files stays: curation may have taken it over. Throws `ContentError` with all mistakes of all
 * files, before anything is written.
 */
export async function loadContent(db: Database, options: LoadOptions = {}): Promise<LoadResult> {
  const { folder = shippedContent, demo = true, clock = () => new Date(), onProgress = () => {}, onWritten } = options;
  const now = clock();
  const facts = readAreaFacts();
  onProgress(`Reading the content in ${folder}.`);
  const raw = readContent(folder);
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await lockContent(tx);
    await changesHappenAt(tx, now);
    const present = await readPresent(tx);
    const { items, redirects } = checkContent(raw, present, facts, now);
    onProgress(sentenceAbout(items));
    const areasChanged = await loadAreas(tx, facts);
    const plan = makePlan(withoutDemo(items, demo), present);
    const written = await writeAll(makeWriting(tx, now, plan, facts), plan, { facts, redirects });
    if (areasChanged || plan.items['inspiration-region'].length > 0) await deriveAreaCoverage(tx);
    if (written.length > 0) await onWritten?.(tx, written);
    const { created, updated, unchanged, kept } = plan;
    return { created, updated, unchanged, keptBecauseEdited: kept };
  });
}

const withoutDemo = (items: CheckedItems, demo: boolean): CheckedItems =>
  demo ? items : { ...items, expert: items.expert.filter((expert) => !expert.demo) };

const sentenceAbout = (items: CheckedItems): string => {
  const counts = itemTypes
    .filter((type) => items[type].length > 0)
    .map((type) => `${items[type].length} ${type.replaceAll('-', ' ')}${items[type].length === 1 ? '' : 's'}`);
  return `Checked ${counts.join(', ') || 'nothing'}.`;
};
