import { fold } from './nearest.ts';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether it may stand in an address. */
export const isSlug = (text: string): boolean => slugPattern.test(text) && text.length <= 100;

/** What to say about a slug that may not. */
export const slugComplaint = (text: string): string =>
  `"${text}" can't stand in an address: use small letters, digits and single hyphens, at most 100 characters, such as "${fold(text).slice(0, 100) || 'a-name'}".`;
