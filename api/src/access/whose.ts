import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { isUuid } from '../graphql/is-uuid.ts';
import { hasOwnAccess, mayEndAllAccess } from './policy.ts';
import { forbidden } from './refusals.ts';
import type { Viewer } from './viewer.ts';

/** Whose logins or tokens are asked for: of everybody, of one person, or else one's own. */
export type Asked = { all: boolean; person?: string | number | null | undefined };

/** Throws `FORBIDDEN` for who has none, and for who asks for those of others without being allowed to. */
export function refuseOthers(viewer: Viewer, { all, person }: Asked): void {
  const ofOthers = all || (person !== null && person !== undefined);
  if (!hasOwnAccess(viewer) || (ofOthers && !mayEndAllAccess(viewer))) throw forbidden();
}

/** What was asked for, as a condition on the column that says whose it is. Of a person that can't be, nothing. */
export function whose(viewer: Viewer, { all, person }: Asked, column: AnyColumn | SQL): SQL {
  if (person !== null && person !== undefined) return isUuid(String(person)) ? sql`${column} = ${String(person)}::uuid` : sql`false`;
  return all ? sql`true` : sql`${column} = ${viewer.personId}::uuid`;
}
