import type { Viewer } from '../access/index.ts';

/** Editors and administrators read requests with the requester's name and address; nobody else does. */
export const mayReadRequests = ({ role }: Viewer): boolean => role === 'editor' || role === 'administrator';

/** Staff enter requests that came by phone, so the limits against machines do not hold for them. */
export const maySendManyRequests = ({ role }: Viewer): boolean => role === 'editor' || role === 'administrator';
