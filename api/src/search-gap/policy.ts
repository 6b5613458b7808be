import type { Viewer } from '../access/index.ts';

/** Editors and administrators see what visitors looked for in vain, and close it; nobody else does. */
export const mayTendGaps = ({ role }: Viewer): boolean => role === 'editor' || role === 'administrator';
