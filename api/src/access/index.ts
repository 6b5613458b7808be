export { forbidden, TokenRefused } from './refusals.ts';
export { createToken, revokeToken } from './tokens.ts';
export { actorOf, type Role, type Viewer, visitor } from './viewer.ts';
export { viewerFromHeader } from './viewer-from-header.ts';
