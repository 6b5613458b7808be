import './mutations.ts';
import './queries.ts';

export { ExpertRequest } from './expert-request.ts';
