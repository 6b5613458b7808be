import './actor-names.ts';
import './mutations.ts';
import './queries.ts';
