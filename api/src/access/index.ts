export { forbidden, TokenRefused } from './refusals.ts';
export { createToken, revokeToken, tokenStands } from './tokens.ts';
export { actorOf, hasScope, operator, type Role, type Scope, type Viewer, visitor } from './viewer.ts';
export { viewerFromHeader } from './viewer-from-header.ts';
