import { hasScope, type Viewer } from '../../access/index.ts';

/** Editors and administrators see how the index of the search is doing, with the reasons of what could not be put into it. */
export const maySeeIndex = (viewer: Viewer): boolean =>
  (viewer.role === 'editor' || viewer.role === 'administrator') && hasScope(viewer, 'search-words');

/** Only administrators have the index made anew, or what failed tried again. */
export const mayTendIndex = (viewer: Viewer): boolean => viewer.role === 'administrator' && hasScope(viewer, 'search-words');
