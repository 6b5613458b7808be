import { boolean, index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { slugShape } from './checks.ts';
import { contentColumns } from './columns.ts';
import { terms } from './vocabulary.ts';

/** A named organisation that takes part in practices, regions or the coalition. Never a person. */
export const organisations = snakeCase.table(
  'organisations',
  {
    ...contentColumns(),
    name: text().notNull(),
    /** A term of the vocabulary `partner-type`. */
    typeId: uuid()
      .notNull()
      .references(() => terms.id),
    municipalityCode: text().references(() => areas.code),
    description: text(),
    website: text(),
    coalitionPartner: boolean().notNull().default(false),
    steeringGroup: boolean().notNull().default(false),
  },
  (t) => [
    index('organisations_type_index').on(t.typeId),
    index('organisations_municipality_index').on(t.municipalityCode),
    slugShape('organisations_slug_shape', t.slug),
  ],
);
