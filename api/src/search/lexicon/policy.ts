import type { Viewer } from '../../access/index.ts';

/** Editors and administrators keep the words of the search. Nobody can get a change past the guard. */
export const mayKeepSearchWords = ({ role }: Viewer): boolean => role === 'editor' || role === 'administrator';
