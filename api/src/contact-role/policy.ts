import { hasScope, type Viewer } from '../access/index.ts';

/** Editors and administrators see who can be reached for a region, with the history. A token needs the scope `people`. */
export const maySeeContactRoles = (viewer: Viewer): boolean =>
  (viewer.role === 'editor' || viewer.role === 'administrator') && hasScope(viewer, 'people');

/** Administrators decide who holds a contact role. */
export const mayAssignContactRoles = (viewer: Viewer): boolean => viewer.role === 'administrator' && hasScope(viewer, 'people');

/** Editors and administrators end a contact role that is not needed any more. Who holds it is for administrators to change. */
export const mayEndContactRoles = (viewer: Viewer): boolean => maySeeContactRoles(viewer);
