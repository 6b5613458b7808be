/** One youth region as a hexagon on the tile map. */
export interface Tile {
  /** CBS code, JZxx. */
  code: string;
  name: string;
  /** The name as short as people say it. */
  shortLabel: string;
  /** Column and row in the honeycomb; odd rows stand half a tile to the right. */
  col: number;
  row: number;
  /** How many things there are in the region. */
  count: number;
  href: string;
}

/** Half the height of a hexagon with its point up, in units of the drawing. */
const tileRadius = 20;
const halfWidth = (Math.sqrt(3) / 2) * tileRadius;
// Room between two tiles, and around all of them for the edge of the outer ones.
const gap = 1.1;
const margin = 3;

/** The middle of a tile. */
export function tileCentre({ col, row }: { col: number; row: number }): { x: number; y: number } {
  return {
    x: margin + halfWidth * (2 * col + 1 + (row % 2)),
    y: margin + tileRadius * (1.5 * row + 1),
  };
}

/** The six corners around a middle, as the `points` of a polygon. */
export function hexagon({ x, y }: { x: number; y: number }, radius = tileRadius - gap): string {
  return [0, 1, 2, 3, 4, 5]
    .map((corner) => {
      const angle = (Math.PI / 180) * (60 * corner - 90);
      return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
    })
    .join(' ');
}

/** Width and height that hold all tiles. */
export function mapSize(tiles: readonly { col: number; row: number }[]): { width: number; height: number } {
  const centres = tiles.map(tileCentre);
  return {
    width: Math.ceil(Math.max(0, ...centres.map(({ x }) => x)) + halfWidth + margin),
    height: Math.ceil(Math.max(0, ...centres.map(({ y }) => y)) + tileRadius + margin),
  };
}

/** A shade stands for the counts from `from` up to and including `to`; null: and more. */
export interface Shade {
  level: 1 | 2 | 3 | 4;
  from: number;
  to: number | null;
}

/**
 * At most four shades of about equal steps on a doubling scale, so that one very full region does not
 * make all others pale. No count has no shade.
 */
export function shadesFor(counts: readonly number[]): Shade[] {
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  const factor = Math.max(2, Math.ceil(Math.cbrt(most)));
  const starts = [1, factor, factor ** 2, factor ** 3].filter((start) => start <= most);
  return starts.map((from, index) => {
    const next = starts[index + 1];
    // The fullest group is always the darkest.
    const level = (index + 5 - starts.length) as Shade['level'];
    return { level, from, to: next === undefined ? null : next - 1 };
  });
}

/** The shade a count belongs to; 0 for none. */
export function shadeOf(count: number, shades: readonly Shade[]): 0 | Shade['level'] {
  return shades.findLast(({ from }) => count >= from)?.level ?? 0;
}
