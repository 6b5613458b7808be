import { hasScope, type Viewer } from '../access/index.ts';

/** Editors and administrators see what visitors looked for in vain, and close it; nobody else does. */
export const mayTendGaps = (viewer: Viewer): boolean =>
  (viewer.role === 'editor' || viewer.role === 'administrator') && hasScope(viewer, 'search-words');
