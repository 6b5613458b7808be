import { snakeCase, text } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { oneOf } from './checks.ts';

export const partnershipSectors = ['primary', 'secondary'] as const;

/** What a partnership for inclusive education (samenwerkingsverband) has beside its code and name. */
export const partnerships = snakeCase.table(
  'partnerships',
  {
    code: text()
      .primaryKey()
      .references(() => areas.code, { onDelete: 'cascade' }),
    sector: text({ enum: partnershipSectors }).notNull(),
  },
  (t) => [oneOf('partnerships_sector_known', t.sector, partnershipSectors)],
);
