import { type Database, newId, type schema } from '@kennishub/db';
import {
  addressSpace,
  collectedWords,
  factsOf,
  itemChecker,
  type RawContent,
  readStanding,
  type Standing,
  withoutInvisibleIn,
} from '@kennishub/db/content';
import { encodingNames, keyOfRow, layOver, readTable, type TableForm, type TableRow } from '@kennishub/db/content/table';
import { actorOf } from '../access/index.ts';
import { bsnInChanges } from '../curation/bsn-in-content.ts';
import type { Curator } from '../curation/curator.ts';
import { type SeenItem, seeItems } from '../curation/many/seen-items.ts';
import { isTheirs, mayBelongTo, mayMake } from '../curation/policy.ts';
import { slugOfKey } from '../curation/slug-of-key.ts';
import { partsOf } from './file-parts.ts';
import type { ImportMode } from './policy.ts';
import { fieldChanges, type PlannedRow } from './row.ts';

export type ImportSettings = { form: TableForm; mode: ImportMode };

/** What trying out a file told. */
export type CheckedImport = { encoding: string; rows: PlannedRow[] };

type Import = {
  type: schema.ItemType;
  mode: ImportMode;
  curator: Pick<Curator, 'viewer' | 'now'>;
  standing: Standing;
  seen: Map<string, SeenItem>;
};
/** An item that has, had or will have an address. */
type Holder = { type: schema.ItemType; id: string };

/**
 * Reads a file and tells of every row what carrying it out would do. Changes nothing. Throws `TableUnreadable` when the file can't be read to its end.
 */
export async function checkImport(
  tx: Database,
  curator: Pick<Curator, 'viewer' | 'now'>,
  { id, itemType }: { id: string; itemType: schema.ItemType },
  { form, mode }: ImportSettings,
): Promise<CheckedImport> {
  const { encoding, rows } = await readTable(itemType, form, () => partsOf(tx, id));
  const read: TableRow[] = [];
  for await (const row of rows) read.push(row);
  const standing = await readStanding(tx);
  const holders = holdersOf(standing, itemType);
  const found = read.map((row) => {
    const key = keyOfRow(itemType, row);
    return { row, key, holder: key === null ? null : (holders.get(key) ?? null) };
  });
  const seen = await seeItems(tx, [...new Set(found.flatMap(({ holder }) => (holder?.type === itemType ? [holder.id] : [])))]);
  const lines = linesOf(found);
  const one: Import = { type: itemType, mode, curator, standing, seen };
  const prepared = found.map((each) => prepare(one, each, lines));
  return { encoding: encodingNames[encoding], rows: judgeAll(one, prepared) };
}

/** Who has which address now: published, away, or moved from there. */
function holdersOf({ present, moved }: Standing, type: schema.ItemType): Map<string, Holder> {
  const space = addressSpace(type);
  const within = <One extends { type: schema.ItemType }>(all: readonly One[]) => all.filter((one) => space.includes(one.type));
  return new Map(
    [...within(moved), ...within(present.away), ...within(present.items)].map(({ type, key, id }) => [key, { type, id }] as const),
  );
}

type Found = { row: TableRow; key: string | null; holder: Holder | null };

/** In which lines an item stands: under its address, or an older one. */
function linesOf(found: readonly Found[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const { row, key, holder } of found) {
    const name = holder?.id ?? key;
    if (name !== null) lines.set(name, [...(lines.get(name) ?? []), row.line]);
  }
  return lines;
}

/** A row before its content is checked. `refused` says why it can't be looked into. */
type Prepared = { row: TableRow; planned: PlannedRow; base: RawContent; content: RawContent | null };

function prepare(one: Import, { row, key, holder }: Found, lines: ReadonlyMap<string, number[]>): Prepared {
  const { type, seen } = one;
  const own = holder?.type === type ? (seen.get(holder.id) ?? null) : null;
  const planned: PlannedRow = {
    line: row.line,
    itemId: own?.item.id ?? null,
    itemType: type,
    key: own?.item.key ?? key,
    title: null,
    outcome: 'rejected',
    problems: [...row.problems],
    changes: [],
    content: null,
    seenVersion: own?.lastVersion ?? null,
    seenEdit: own?.open?.edit ?? null,
  };
  const refuse = (column: string | null, message: string): Prepared => {
    planned.problems = [...(planned.problems ?? []), { line: row.line, column, message }];
    return { row, planned, base: {}, content: null };
  };
  if (row.problems.length > 0) return { row, planned, base: {}, content: null };
  if (key === null) return refuse('slug', type === 'term' ? 'Vul de woordenlijst en het adres in.' : 'Vul het adres in.');
  const twins = (lines.get(holder?.id ?? key) ?? []).filter((line) => line !== row.line);
  if (twins.length > 0) return refuse('slug', `Dit onderdeel staat ook in regel ${twins.slice(0, 5).join(', ')}.`);
  if (holder && (holder.type !== type || !own || !isTheirs(one.curator.viewer, own.item))) {
    // What is not theirs looks like any address that is taken.
    planned.itemId = null;
    planned.seenVersion = null;
    planned.seenEdit = null;
    return refuse('slug', 'Dit adres is al van een ander onderdeel.');
  }
  planned.title = own?.item.title ?? null;
  const closed = own && closedBecause(one, own);
  if (closed) return refuse(null, closed);
  if (row.version !== null && row.version !== (own?.lastVersion ?? 0))
    return refuse('version', `Dit onderdeel is intussen gewijzigd: op de site staat versie ${own?.lastVersion ?? 0}.`);
  const base = (one.mode === 'drafts' ? own?.open?.snapshot : null) ?? own?.published ?? {};
  const content = { ...withoutInvisibleIn(layOver(base, row)), slug: slugOfKey(type, own?.item.key ?? key) };
  // What was published before was looked at then: the number of a letter to parliament may look like a BSN.
  const bsn = bsnInChanges(content, base);
  if (bsn !== null) return refuse(columnOf(bsn), 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.');
  if (!own) planned.itemId = newId();
  return { row, planned, base, content };
}

/** Why this item takes no import now; null when it does. */
function closedBecause({ mode, curator: { viewer } }: Import, { item, open }: SeenItem): string | null {
  if (item.state === 'archived' || item.state === 'deleted') return 'Dit onderdeel is gearchiveerd of verwijderd. Zet het eerst terug.';
  if (mode === 'publish')
    return item.state === 'published' ? null : 'Dit onderdeel staat niet op de site. Importeer het als concept, of zet het eerst terug.';
  if (!open) return null;
  if (open.status !== 'draft') return 'Het concept van dit onderdeel ligt ter beoordeling.';
  return open.savedBy.every((actor) => actor === actorOf(viewer)) ? null : 'Iemand anders werkt aan een concept van dit onderdeel.';
}

/**
 * Checks the contents by their format. When rows are published together they may refer to each other, so what was rejected may make others wrong:
 * then those are looked at again.
 */
function judgeAll(one: Import, prepared: readonly Prepared[]): PlannedRow[] {
  const { type, mode, standing, curator } = one;
  let open = prepared.filter(({ content }) => content !== null);
  for (;;) {
    const along = mode === 'publish' ? open.filter(({ planned }) => planned.seenVersion === null) : [];
    const words = collectedWords(
      standing,
      along.map(({ planned }) => ({ type, key: planned.key ?? '' })),
    );
    const check = itemChecker(words, curator.now);
    const regions = regionIdsOf(standing);
    for (const each of open) judge(one, each, check, regions);
    const left = open.filter(({ planned }) => planned.outcome !== 'rejected');
    if (!along.some(({ planned }) => planned.outcome === 'rejected')) break;
    open = left;
  }
  return prepared.map(({ planned }) => planned);
}

const regionIdsOf = ({ present, moved }: Standing): Map<string, string> =>
  new Map([...moved, ...present.items].filter(({ type }) => type === 'inspiration-region').map(({ key, id }) => [key, id]));

const columnOf = (path: string): string => path.split('.')[0] ?? path;

function judge(
  { type, curator: { viewer } }: Import,
  { row, planned, base, content }: Prepared,
  check: ReturnType<typeof itemChecker>,
  regions: ReadonlyMap<string, string>,
): void {
  if (content === null) return;
  const checked = check(type, content);
  const reject = (problems: schema.BulkProblem[]): void => {
    planned.outcome = 'rejected';
    planned.content = null;
    planned.changes = [];
    planned.problems = problems;
  };
  if ('problems' in checked) {
    reject(checked.problems.map(({ path, message }) => ({ line: row.line, column: path, message })));
    return;
  }
  const after = checked.content as RawContent;
  const { regionSlug, title } = factsOf(type, after);
  const regionId =
    type === 'inspiration-region' ? (planned.itemId ?? null) : regionSlug === null ? null : (regions.get(regionSlug) ?? null);
  const isNew = planned.seenVersion === null && planned.seenEdit === null;
  if (isNew ? !mayMake(viewer, type, regionId) : type !== 'inspiration-region' && !mayBelongTo(viewer, regionId)) {
    reject([{ line: row.line, column: 'region', message: 'U kunt alleen onderdelen van uw eigen regio invoeren.' }]);
    return;
  }
  const before = check(type, base);
  planned.changes = fieldChanges(type, 'content' in before ? (before.content as RawContent) : base, after);
  planned.title = title ?? planned.title ?? null;
  planned.problems = [];
  planned.outcome = isNew ? 'new' : planned.changes.length === 0 ? 'unchanged' : 'changed';
  // What an import publishes is as the format gives it; a draft too, for it is complete.
  planned.content = planned.outcome === 'unchanged' ? null : { ...after };
}
