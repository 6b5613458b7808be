import './links/mutations.ts';
import './links/queries.ts';
import './queries.ts';
import './review/fields.ts';
import './review/mutations.ts';
import './review/queries.ts';

export { openLinkChecker } from './links/link-checker.ts';
export { tendLinks } from './links/tend-links.ts';
export { tendReminders } from './review/remind.ts';
