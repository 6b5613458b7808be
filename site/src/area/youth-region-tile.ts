import { type FragmentOf, graphql } from '../api.ts';
import type { Tile } from '../elements/tiles.ts';

/** What the tile map needs to know of a youth region. */
export const YouthRegionTile = graphql(`
  fragment YouthRegionTile on YouthRegion {
    code
    name
    shortLabel
    slug
    pilotCount
    tile { column row }
  }
`);

/** A youth region as a hexagon of the map, linking to its page. */
export function youthRegionTile({ code, name, shortLabel, slug, pilotCount, tile }: FragmentOf<typeof YouthRegionTile>): Tile {
  return { code, name, shortLabel, col: tile.column, row: tile.row, count: pilotCount, href: `/regios/jeugdregio/${slug}` };
}
