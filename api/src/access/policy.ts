import { hasScope, type Viewer } from './viewer.ts';

/** Whoever works with the hub sees the tokens and logins of their own, and ends them. A visitor has none. */
export const hasOwnAccess = ({ role }: Viewer): boolean => role !== 'visitor';

/** Administrators see all tokens and logins, and end them. A token needs the scope `people`. */
export const mayEndAllAccess = (viewer: Viewer): boolean => viewer.role === 'administrator' && hasScope(viewer, 'people');

/** Only who is logged in makes a token: a token that leaked must not be able to make its successor. */
export const mayMakeToken = ({ loginId }: Viewer): boolean => loginId !== null;
