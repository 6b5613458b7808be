import './municipality.ts';
import './partnership.ts';
import './queries.ts';
import './youth-region.ts';

export { Area, AreaKind } from './area.ts';
export { unknownAreas, withinAreas } from './rules.ts';
