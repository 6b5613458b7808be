import { sql } from 'drizzle-orm';
import { check, index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './area.ts';
import { oneOf, partialDateShape, slugShape } from './checks.ts';
import { contentColumns, moment } from './columns.ts';
import { inspirationRegions } from './inspiration-region.ts';
import { organisationLinks, termLinks } from './links.ts';

export const knowledgeSessionKinds = [
  'knowledge-session',
  'learning-meeting',
  'heath-day',
  'working-visit',
  'course',
  'development-group',
  'network-meeting',
  'kick-off',
  'regional-tour',
  'feedback-meeting',
  'oogo',
  'conference',
  'customisation-meeting',
] as const;
export const knowledgeSessionStatuses = ['planned', 'held', 'cancelled'] as const;

/** A meeting at which people learn from each other. */
export const knowledgeSessions = snakeCase.table(
  'knowledge_sessions',
  {
    ...contentColumns(),
    title: text().notNull(),
    kind: text({ enum: knowledgeSessionKinds }).notNull(),
    status: text({ enum: knowledgeSessionStatuses }).notNull(),
    summary: text().notNull(),
    body: text(),
    /** The day, month or year it takes place, as precisely as known. */
    startsOn: text(),
    startsAt: moment(),
    endsAt: moment(),
    place: text(),
    municipalityCode: text().references(() => areas.code),
    regionId: uuid().references(() => inspirationRegions.id),
    audience: text(),
  },
  (t) => [
    index('knowledge_sessions_starts_index').on(t.startsOn, t.id),
    index('knowledge_sessions_region_index').on(t.regionId),
    slugShape('knowledge_sessions_slug_shape', t.slug),
    oneOf('knowledge_sessions_kind_known', t.kind, knowledgeSessionKinds),
    oneOf('knowledge_sessions_status_known', t.status, knowledgeSessionStatuses),
    partialDateShape('knowledge_sessions_starts_on_shape', t.startsOn),
    check('knowledge_sessions_ends_after_start', sql`${t.endsAt} > ${t.startsAt}`),
  ],
);

export const knowledgeSessionTerms = termLinks('knowledge_session_terms', () => knowledgeSessions);
export const knowledgeSessionOrganisations = organisationLinks('knowledge_session_organisations', () => knowledgeSessions);
