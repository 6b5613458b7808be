import { hasScope, type Viewer } from '../access/index.ts';

/** Administrators see who works with the hub, invite people, change their roles and let them go. A token needs the scope `people`. */
export const mayManagePeople = (viewer: Viewer): boolean => viewer.role === 'administrator' && hasScope(viewer, 'people');
