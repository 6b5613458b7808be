import { and, eq, or } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { inChunks } from '../../content/write/rows.ts';
import { areaCoverage, areaMemberships, areas } from '../../schema/area.ts';
import { municipalityMergers } from '../../schema/municipality.ts';
import { coverageOf } from './coverage.ts';

type Row = typeof areaCoverage.$inferSelect;

/**
 * Makes `area_coverage` anew from areas, memberships and mergers, see `coverageOf`. To be called, in the same transaction, whenever one of those
 * changes. Writes only what differs, and tells how many rows that were.
 */
export async function deriveAreaCoverage(db: Database): Promise<number> {
  const coverage = coverageOf({
    areas: await db.select().from(areas),
    memberships: await db.select().from(areaMemberships),
    mergers: await db.select().from(municipalityMergers),
  });
  const existing = await db.select().from(areaCoverage);
  const gone = existing.filter(({ areaCode, withinCode }) => !coverage.get(areaCode)?.has(withinCode));
  for (const { areaCode, withinCode } of existing) coverage.get(areaCode)?.delete(withinCode);
  const missing = [...coverage].flatMap(([areaCode, within]) => [...within].map((withinCode): Row => ({ areaCode, withinCode })));
  await inChunks(gone, (chunk) => db.delete(areaCoverage).where(or(...chunk.map(isRow))));
  await inChunks(missing, (chunk) => db.insert(areaCoverage).values(chunk));
  return gone.length + missing.length;
}

const isRow = ({ areaCode, withinCode }: Row) => and(eq(areaCoverage.areaCode, areaCode), eq(areaCoverage.withinCode, withinCode));
