import { sql } from 'drizzle-orm';
import { boolean, check, date, index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { lengthWithin, oneOf } from './checks.ts';
import { moment, newId } from './columns.ts';
import { experts } from './expert.ts';
import { termLinks } from './links.ts';
import { pilots } from './pilot.ts';

/** Who should answer: the expert pool, the consultants for a single child, or Gedragswerk for the structural approach of home-sitters. */
export const triageRoutes = ['expert-pool', 'case-level', 'home-sitter-approach'] as const;
export const expertRequestStatuses = ['received', 'assigned', 'accepted', 'declined', 'answered', 'closed', 'withdrawn'] as const;

/** A region's question to the expert pool. Holds only what is needed to answer it; never anything about a child. */
export const expertRequests = snakeCase.table(
  'expert_requests',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    /** What a person reads out over the phone, such as `EA-7KQ3-M9XT`. */
    reference: text().notNull().unique(),
    /** SHA-256 of the secret in the link to the status page. The secret itself is kept nowhere. */
    secretHash: text().notNull().unique(),
    /** SHA-256 of the idempotency key: the same form sent twice is one request. */
    idempotencyHash: text().notNull().unique(),
    status: text({ enum: expertRequestStatuses }).notNull().default('received'),
    /** What triage advised. Other than `expert-pool` only when the requester disagreed. */
    triage: text({ enum: triageRoutes }).notNull(),
    /** The requester was pointed elsewhere, disagreed, and said so. */
    triageDisputed: boolean().notNull().default(false),
    question: text().notNull(),
    /** What has been tried already; null when left empty. */
    background: text(),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    organisation: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    pilotId: uuid().references(() => pilots.id, { onDelete: 'set null' }),
    /** The expert the requester asked for; null for no preference. */
    preferredExpertId: uuid().references(() => experts.id, { onDelete: 'set null' }),
    /** The day on which the requester has heard who will help. */
    answerBy: date({ mode: 'string' }).notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    index('expert_requests_created_index').on(t.createdAt, t.id),
    index('expert_requests_status_index').on(t.status, t.createdAt),
    oneOf('expert_requests_status_known', t.status, expertRequestStatuses),
    oneOf('expert_requests_triage_known', t.triage, triageRoutes),
    check('expert_requests_triage_followed', sql`${t.triage} = 'expert-pool' or ${t.triageDisputed}`),
    lengthWithin('expert_requests_question_length', t.question, 20, 2000),
    lengthWithin('expert_requests_background_length', t.background, 1, 2000),
    lengthWithin('expert_requests_organisation_length', t.organisation, 2, 200),
    lengthWithin('expert_requests_name_length', t.name, 2, 200),
    lengthWithin('expert_requests_email_length', t.email, 3, 254),
  ],
);

export const expertRequestTerms = termLinks('expert_request_terms', () => expertRequests);

/** What happened with a request, in order: the timeline of its status page. */
export const expertRequestEvents = snakeCase.table(
  'expert_request_events',
  {
    id: uuid().primaryKey().$defaultFn(newId),
    requestId: uuid()
      .notNull()
      .references(() => expertRequests.id, { onDelete: 'cascade' }),
    status: text({ enum: expertRequestStatuses }).notNull(),
    at: moment().notNull(),
    /** A Dutch sentence for the requester; null when the status says it all. */
    note: text(),
  },
  (t) => [
    index('expert_request_events_request_index').on(t.requestId, t.at),
    oneOf('expert_request_events_status_known', t.status, expertRequestStatuses),
  ],
);
