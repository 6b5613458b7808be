import { integer, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';

/** What a youth region (jeugdregio) has beside its code and name: its hexagon on the tile map, in an odd-r layout. */
export const youthRegions = snakeCase.table(
  'youth_regions',
  {
    code: text()
      .primaryKey()
      .references(() => areas.code, { onDelete: 'cascade' }),
    shortLabel: text().notNull(),
    /** The name it had in 2019, when that differs from today's. */
    nameIn2019: text(),
    tileColumn: integer().notNull(),
    tileRow: integer().notNull(),
  },
  (t) => [unique('youth_regions_tile').on(t.tileColumn, t.tileRow)],
);
