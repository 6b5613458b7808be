export { forbidden, TokenRefused } from './refusals.ts';
export { createToken, revokeToken } from './tokens.ts';
export { type Role, type Viewer, actorOf, visitor } from './viewer.ts';
export { viewerFromHeader } from './viewer-from-header.ts';
