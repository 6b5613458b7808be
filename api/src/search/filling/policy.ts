import type { Viewer } from '../../access/index.ts';

/** Editors and administrators see how the index of the search is doing, with the reasons of what could not be put into it. */
export const maySeeIndex = ({ role }: Viewer): boolean => role === 'editor' || role === 'administrator';

/** Only administrators have the index made anew, or what failed tried again. */
export const mayTendIndex = ({ role }: Viewer): boolean => role === 'administrator';
