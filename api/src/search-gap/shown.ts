import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { SHOWN_FROM_VISITORS } from './limits.ts';

/** Enough visitors searched it to show the text to staff. For a `where`; once true it stays true. */
export const isShown = (gap: Pick<typeof schema.searchGaps, 'visitors'>): SQL => sql`bit_count(${gap.visitors}) >= ${SHOWN_FROM_VISITORS}`;
