import type { schema } from '@kennishub/db';

export type Role = schema.Role;

/** Who asks. A visitor has no token; everybody else came with one. */
export type Viewer = { role: Role /** The id of the access token; null for a visitor. */; tokenId: string | null };

export const visitor: Viewer = { role: 'visitor', tokenId: null };

/** How the audit trail names a viewer: by the token, never by a person. */
export const actorOf = (viewer: Viewer): string => (viewer.tokenId ? `token:${viewer.tokenId}` : 'visitor');
