import './queries.ts';

export { hasTerm } from './rules.ts';
export * from './term.ts';
