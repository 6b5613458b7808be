import type { Tile } from '../elements/tiles.ts';

/** A youth region as the api tells it. */
interface YouthRegion {
  code: string;
  name: string;
  shortLabel: string;
  pilotCount: number;
  tile: { column: number; row: number };
}

/** The youth regions as tiles; each opens the practices that fall under it. */
export function practiceTiles(regions: readonly YouthRegion[]): Tile[] {
  return regions.map(({ code, name, shortLabel, pilotCount, tile }) => ({
    code,
    name,
    shortLabel,
    col: tile.column,
    row: tile.row,
    count: pilotCount,
    href: `/praktijken?gebied=${code}`,
  }));
}
