import { hasScope, type Viewer } from '../../access/index.ts';

/** Editors and administrators keep the words of the search. Nobody can get a change past the guard. */
export const mayKeepSearchWords = (viewer: Viewer): boolean =>
  (viewer.role === 'editor' || viewer.role === 'administrator') && hasScope(viewer, 'search-words');
