import { inArray } from 'drizzle-orm';
import { areaMemberships, areas } from '../../schema/area.ts';
import { inspirationRegions, inspirationRegionTerms, regionParticipants } from '../../schema/inspiration-region.ts';
import { type AreaFacts, YEARS } from '../../seed/areas/csv.ts';
import { idsOf, writeTermLinks } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, regionAreaCode, type Writing } from './writing.ts';

type Items = Plan['items']['inspiration-region'];

/** Writes inspiration regions, each of them also as an area with its municipalities and the partnerships that take part. */
export async function writeInspirationRegions(writing: Writing, items: Items, facts: AreaFacts): Promise<void> {
  const { tx, now, youthRegionCode } = writing;
  await writeAreas(writing, items, facts);
  const rows = items.map((item) => {
    const { slug, title, kind, youthRegion, summary, ambition, wish, cooperation, lessons, structure, localAccess, facts, contactRole } =
      item.content;
    return {
      ...itemColumns(item, now),
      areaCode: regionAreaCode(slug),
      name: title,
      kind,
      youthRegionCode: youthRegion === undefined ? null : youthRegionCode(youthRegion),
      summary,
      ambition: ambition ?? null,
      wish: wish ?? null,
      cooperation: cooperation ?? null,
      lessons: lessons ?? null,
      structure,
      localAccess,
      facts: facts.map(({ label, value, year }) => (year === undefined ? { label, value } : { label, value, year })),
      contactRole: contactRole ?? null,
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(inspirationRegions)
      .values(chunk)
      .onConflictDoUpdate({ target: inspirationRegions.id, set: newValues(inspirationRegions, ['publishedAt']) }),
  );
  await writeTermLinks(writing, inspirationRegionTerms, items);
  await writeParticipants(writing, items);
}

/** A municipality that ended is a member as of the first year; the region is described as it is, so one row for each is enough. */
async function writeAreas({ tx, municipalityCode }: Writing, items: Items, facts: AreaFacts): Promise<void> {
  const ended = new Set(facts.municipalities.filter(({ endedOn }) => endedOn !== null).map(({ code }) => code));
  const codes = items.map(({ content }) => regionAreaCode(content.slug));
  const rows = items.map(({ content: { slug, title } }) => ({
    code: regionAreaCode(slug),
    kind: 'inspiration-region' as const,
    name: title,
    slug,
  }));
  const members = items.flatMap(({ content }) =>
    [...content.municipalities.map(municipalityCode), ...content.partnerships].map((code) => ({
      areaCode: regionAreaCode(content.slug),
      municipalityCode: code,
      year: ended.has(code) ? YEARS.first : YEARS.latest,
      share: 1,
    })),
  );
  await inChunks(rows, (chunk) =>
    tx
      .insert(areas)
      .values(chunk)
      .onConflictDoUpdate({ target: areas.code, set: newValues(areas) }),
  );
  await inChunks(codes, (chunk) => tx.delete(areaMemberships).where(inArray(areaMemberships.areaCode, chunk)));
  await inChunks(members, (chunk) => tx.insert(areaMemberships).values(chunk));
}

/** Those at the table first, then the voices that are missing there, without a name. */
async function writeParticipants({ tx, termId }: Writing, items: Items): Promise<void> {
  const rows = items.flatMap(({ id, content: { participants, missing } }) =>
    [
      ...participants.map(({ partnerType, name, role }) => ({ partnerType, name, role: role ?? null })),
      ...missing.map((partnerType) => ({ partnerType, name: null, role: null })),
    ].map(({ partnerType, name, role }, index) => ({
      regionId: id,
      partnerTypeId: termId('partner-type', partnerType),
      name,
      role,
      position: index + 1,
    })),
  );
  await inChunks(idsOf(items), (ids) => tx.delete(regionParticipants).where(inArray(regionParticipants.regionId, ids)));
  await inChunks(rows, (chunk) => tx.insert(regionParticipants).values(chunk));
}
