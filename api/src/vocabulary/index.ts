import './pilot-count.ts';
import { schema } from '@kennishub/db';
import './queries.ts';

export { termsBySlug } from './ids.ts';
export { inOrder } from './in-order.ts';
export { hasTerm } from './rules.ts';
export * from './term.ts';

/** All vocabularies there are. */
export const vocabularies: readonly schema.Vocabulary[] = schema.vocabularies;
