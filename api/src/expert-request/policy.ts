import { hasScope, type Viewer } from '../access/index.ts';

/** Editors and administrators read requests with the requester's name and address; nobody else does. A token needs the scope `requests`. */
export const mayReadRequests = (viewer: Viewer): boolean =>
  (viewer.role === 'editor' || viewer.role === 'administrator') && hasScope(viewer, 'requests');

/** Staff enter requests that came by phone, so the limits against machines do not hold for them. */
export const maySendManyRequests = (viewer: Viewer): boolean => mayReadRequests(viewer);

/** Only administrators erase a request before its term: it can't be taken back. */
export const mayEraseRequests = (viewer: Viewer): boolean => viewer.role === 'administrator' && mayReadRequests(viewer);
