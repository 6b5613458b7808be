import { index, integer, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { expertRequestStatuses } from './expert-request.ts';

export const erasureCauses = ['term', 'asked'] as const;

/** What stays of a request to the expert pool that was erased: that there was one, and for which area. Nothing leads back to the request or to who asked. */
export const erasedExpertRequests = snakeCase.table(
  'erased_expert_requests',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** Null when the area is no longer there. */
    areaCode: text().references(() => areas.code, { onDelete: 'set null' }),
    /** How far it was. */
    status: text({ enum: expertRequestStatuses }).notNull(),
    /** The year in which it came in. */
    year: integer().notNull(),
    /** Its term ended, or somebody asked for it. */
    cause: text({ enum: erasureCauses }).notNull(),
    /** Why somebody erased it by hand; null when its term ended. */
    reason: text(),
    erasedAt: moment().notNull(),
  },
  (t) => [
    index('erased_expert_requests_area_index').on(t.areaCode),
    oneOf('erased_expert_requests_status_known', t.status, expertRequestStatuses),
    oneOf('erased_expert_requests_cause_known', t.cause, erasureCauses),
  ],
);
