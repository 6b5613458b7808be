import { type SQL, sql } from 'drizzle-orm';

/**
 * Long tsvectors are stored compressed, and every use unpacks them again; joined to an empty one they are unpacked once.
 * `offset 0` keeps the planner from putting the expression back in every place.
 */
export const unpacked = (words: SQL): SQL => sql`select ${words} || ''::tsvector as words offset 0`;
