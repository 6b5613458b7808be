import type { schema } from '@kennishub/db';

export type Role = schema.Role;
export type Scope = schema.Scope;

/** Who asks, and within what. Made anew for every request, so that a change of role counts at once. */
export type Viewer = {
  role: Role;
  /** The person behind the login or the token; null for a visitor, and for a token that belongs to nobody. */
  personId: string | null;
  /** The id of the access token; null for a visitor and for a login. */
  tokenId: string | null;
  /** The id of the login of a browser; null for a visitor and for a token. */
  loginId: string | null;
  /** The ids of the inspiration regions that a region editor may touch; empty for every other role. */
  regionIds: readonly string[];
  /** The id of the `Expert` that a viewer with the role expert is; null for every other role. */
  expertId: string | null;
  /** What a token may be used for; null: all that the role may. Ask `hasScope`. */
  scopes: readonly Scope[] | null;
};

/** Whoever comes without a token and without a login. */
export const visitor: Viewer = {
  role: 'visitor',
  personId: null,
  tokenId: null,
  loginId: null,
  regionIds: [],
  expertId: null,
  scopes: null,
};

/** Whoever may give commands on the machine of the hub. Nobody on the network is. */
export const operator: Viewer = { ...visitor, role: 'administrator' };

/** Whether a token may be used for this. A login, and a token without scopes, may all that its role may; policies ask for the role beside. */
export const hasScope = ({ scopes }: Pick<Viewer, 'scopes'>, scope: Scope): boolean => scopes === null || scopes.includes(scope);

/**
 * How the audit trail names a viewer: `person:` and an id, also through a token of that person; else `token:` and an id, `command` or
 * `visitor`. Never a name.
 */
export function actorOf({ role, personId, tokenId }: Viewer): string {
  if (personId) return `person:${personId}`;
  if (tokenId) return `token:${tokenId}`;
  return role === 'visitor' ? 'visitor' : 'command';
}
