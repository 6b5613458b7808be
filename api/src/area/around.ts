import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';

/** What lies around an area, for finding things by any of its names. */
export type Surroundings = {
  /** Its own name, and for a municipality the names it had or has through mergers. */
  names: string[];
  /** The names of the areas that it lies in, or that lie in it. */
  widerNames: string[];
  /** The codes of all of them, its own included. */
  codes: string[];
};

/** Looks up what lies around each of these areas, in one statement. Partnerships lend their codes but not their names, which are mostly codes too. */
export async function areasAround(db: Database, codes: readonly string[]): Promise<Map<string, Surroundings>> {
  const rows = await rowsOf<{ code: string; own_kind: string; within: string; name: string; kind: string; old_name: string | null }>(
    db,
    sql`select cover.area_code as code, own.kind as own_kind, wider.code as within, wider.name, wider.kind, youth.name_in2019 as old_name
      from area_coverage cover
      join areas own on own.code = cover.area_code
      join areas wider on wider.code = cover.within_code
      left join youth_regions youth on youth.code = wider.code
      where cover.area_code = any(${sql.param([...codes])}::text[])
      order by cover.area_code, wider.code`,
  );
  const around = new Map<string, Surroundings>();
  for (const row of rows) {
    const place = around.get(row.code) ?? { names: [], widerNames: [], codes: [] };
    around.set(row.code, place);
    place.codes.push(row.within);
    if (row.within === row.code) place.names.unshift(row.name);
    else if (row.own_kind === 'municipality' && row.kind === 'municipality') place.names.push(row.name);
    else if (row.kind !== 'partnership') place.widerNames.push(row.name);
    if (row.old_name) place.widerNames.push(row.old_name);
  }
  return around;
}

/** The surroundings of several areas taken together. */
export function joinSurroundings(around: Map<string, Surroundings>, codes: readonly string[]): Surroundings {
  const places = codes.flatMap((code) => around.get(code) ?? []);
  const unique = (pick: (place: Surroundings) => string[]) => [...new Set(places.flatMap(pick))];
  const names = unique((place) => place.names);
  return {
    names,
    widerNames: unique((place) => place.widerNames).filter((name) => !names.includes(name)),
    codes: unique((place) => place.codes),
  };
}

/** The inspiration region of an item, as far as finding it by places needs that. */
type RegionOfItem = { name: string; areaCode: string } | null;

/** The areas an item is about: its own, else those of its region. */
export const itemAreaCodes = (own: readonly string[], region: RegionOfItem): readonly string[] =>
  own.length > 0 ? own : region ? [region.areaCode] : [];

/** The surroundings of the areas an item is about, with the name of its region among the wider ones. `around` must hold the codes of `itemAreaCodes`. */
export function itemSurroundings(around: Map<string, Surroundings>, own: readonly string[], region: RegionOfItem): Surroundings {
  const place = joinSurroundings(around, itemAreaCodes(own, region));
  return { ...place, widerNames: [...place.widerNames, ...(region ? [region.name] : [])] };
}
