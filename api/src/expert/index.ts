import './queries.ts';

export { Expert } from './expert.ts';
