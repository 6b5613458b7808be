import type { schema } from '@kennishub/db';

/** The address in the key of an item; that of a term is preceded by its vocabulary and a colon. */
export const slugOfKey = (type: schema.ItemType, key: string): string => (type === 'term' ? key.slice(key.indexOf(':') + 1) : key);
