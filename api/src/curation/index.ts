import './archived-item.ts';
import './history-queries.ts';
import './mutations.ts';
import './queries.ts';

export { tendItems } from './tend-items.ts';
