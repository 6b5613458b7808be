import { hasScope, type Viewer } from '../access/index.ts';

/** Administrators read the audit trail: it tells what people did. A token needs the scope `people`. */
export const mayReadTrail = (viewer: Viewer): boolean => viewer.role === 'administrator' && hasScope(viewer, 'people');
