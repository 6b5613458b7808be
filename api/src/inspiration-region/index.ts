import './participant.ts';
import './queries.ts';

export { isRegion, regionArea } from './rules.ts';
