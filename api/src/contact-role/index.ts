import './mutations.ts';
import './of-region.ts';
import './queries.ts';
