import './memberships.ts';
import './pilot-count.ts';
import './queries.ts';

export { Area, AreaKind } from './area.ts';
export { areasAround, itemAreaCodes, itemSurroundings, joinSurroundings } from './around.ts';
export { InspirationRegionArea } from './inspiration-region-area.ts';
export { Municipality } from './municipality.ts';
export { areasNamed } from './naming/areas-named.ts';
export { Partnership } from './partnership.ts';
export { fallsUnder, unknownAreas, withinAreas } from './rules.ts';
export { YouthRegion } from './youth-region.ts';
