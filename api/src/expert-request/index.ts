import './mutations.ts';
import './queries.ts';
import './erase/fields.ts';

export { tendErasure } from './erase/tend.ts';
export { ExpertRequest } from './expert-request.ts';
