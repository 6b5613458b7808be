import './actor-names.ts';
import './erase/fields.ts';
import './mutations.ts';
import './queries.ts';

export { tendFormerMembers } from './erase/tend.ts';
