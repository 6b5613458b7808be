import './mutations.ts';
import './queries.ts';

export { tendBulk } from './tend-bulk.ts';
