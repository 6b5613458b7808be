import { forbidden, type Viewer } from '../access/index.ts';
import { isUuid } from '../graphql/is-uuid.ts';
import { mayChangeMany } from './policy.ts';

/** Throws for whoever has nothing to do with changes of many items. */
export function checkMany(viewer: Viewer): void {
  if (!mayChangeMany(viewer)) throw forbidden();
}

/** An id as it was given; that of nothing when it is none. */
export const idOrNone = (given: string | number): string =>
  isUuid(String(given)) ? String(given) : '00000000-0000-0000-0000-000000000000';
