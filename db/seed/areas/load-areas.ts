import { ne, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { inChunks, newValues } from '../../content/write/rows.ts';
import { areaMemberships, areas } from '../../schema/area.ts';
import { municipalities, municipalityMergers } from '../../schema/municipality.ts';
import { partnerships } from '../../schema/partnership.ts';
import { youthRegions } from '../../schema/youth-region.ts';
import type { AreaFacts } from './csv.ts';
import { areaRows } from './rows.ts';

/**
 * Brings the tables of areas in line with the facts. Areas are added and corrected, never removed: items may refer to them. Memberships and
 * mergers that are no longer in the facts go. Tells whether anything changed.
 */
export async function loadAreas(tx: Database, facts: AreaFacts): Promise<boolean> {
  const rows = areaRows(facts);
  const changed = [
    await bring(rows.areas, await tx.select().from(areas).where(ne(areas.kind, 'inspiration-region')), (chunk) =>
      tx
        .insert(areas)
        .values(chunk)
        .onConflictDoUpdate({ target: areas.code, set: newValues(areas) }),
    ),
    await bring(rows.municipalities, await tx.select().from(municipalities), (chunk) =>
      tx
        .insert(municipalities)
        .values(chunk)
        .onConflictDoUpdate({ target: municipalities.code, set: newValues(municipalities) }),
    ),
    await bring(rows.youthRegions, await tx.select().from(youthRegions), (chunk) =>
      tx
        .insert(youthRegions)
        .values(chunk)
        .onConflictDoUpdate({ target: youthRegions.code, set: newValues(youthRegions) }),
    ),
    await bring(rows.partnerships, await tx.select().from(partnerships), (chunk) =>
      tx
        .insert(partnerships)
        .values(chunk)
        .onConflictDoUpdate({ target: partnerships.code, set: newValues(partnerships) }),
    ),
    await loadMergers(tx, rows.mergers),
    await loadMemberships(tx, rows.memberships),
  ];
  return changed.includes(true);
}

async function loadMergers(tx: Database, rows: ReturnType<typeof areaRows>['mergers']): Promise<boolean> {
  const existing = await tx.select().from(municipalityMergers);
  if (same(rows, existing)) return false;
  await tx.delete(municipalityMergers);
  await inChunks(rows, (chunk) => tx.insert(municipalityMergers).values(chunk));
  return true;
}

async function loadMemberships(tx: Database, rows: ReturnType<typeof areaRows>['memberships']): Promise<boolean> {
  const notOfRegions = sql`${areaMemberships.areaCode} not like 'IR:%'`;
  const existing = await tx.select().from(areaMemberships).where(notOfRegions);
  if (same(rows, existing)) return false;
  await tx.delete(areaMemberships).where(notOfRegions);
  await inChunks(rows, (chunk) => tx.insert(areaMemberships).values(chunk));
  return true;
}

/** Rows have no nested values, so their sorted entries tell whether they are equal. */
const asText = (row: object): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

const same = (wanted: readonly object[], existing: readonly object[]): boolean => {
  const texts = new Set(existing.map(asText));
  return wanted.length === existing.length && wanted.every((row) => texts.has(asText(row)));
};

async function bring<Row extends object>(wanted: Row[], existing: object[], write: (chunk: Row[]) => Promise<unknown>): Promise<boolean> {
  const texts = new Set(existing.map(asText));
  const missing = wanted.filter((row) => !texts.has(asText(row)));
  await inChunks(missing, write);
  return missing.length > 0;
}
