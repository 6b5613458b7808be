import { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { currentSlug } from '../item/index.ts';
import { KnowledgeSessionKind, KnowledgeSessionStatus } from './knowledge-session.ts';
import { sessionsByDate } from './order.ts';
import { sessionConditions, sessionDate } from './rules.ts';

const KnowledgeSessionFilterInput = builder.inputType('KnowledgeSessionFilter', {
  description: 'Narrows a list of meetings. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    kinds: t.field({ type: [KnowledgeSessionKind], description: 'What sort of meeting it is.' }),
    statuses: t.field({ type: [KnowledgeSessionStatus], description: 'Whether it takes place.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
    advices: t.stringList({ description: 'Slugs of advices.' }),
    regions: t.stringList({ description: 'Slugs of inspiration regions that it is of.' }),
    areas: t.stringList({ description: 'Codes of areas, at any level: of where it takes place, or of the region it is of.' }),
    from: t.field({
      type: 'Date',
      description: 'Only meetings on this day or later. One known only to the month or year counts when a day of it fits.',
    }),
    until: t.field({
      type: 'Date',
      description: 'Only meetings on this day or before. One known only to the month or year counts when a day of it fits.',
    }),
  }),
});

const KnowledgeSessionOrder = builder.enumType('KnowledgeSessionOrder', {
  description: 'The order of a list of meetings. Those without a date come last, both ways.',
  values: {
    EARLIEST: { value: 'asc', description: 'The earliest first.' },
    LATEST: { value: 'desc', description: 'The latest first.' },
  } as const,
});

builder.queryFields((t) => ({
  knowledgeSession: t.drizzleField({
    type: 'knowledgeSessions',
    nullable: true,
    description: 'The meeting at this address, also under an older slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.query.knowledgeSessions.findFirst(query({ where: { slug } }))) ??
      (await currentSlug(db, 'knowledge-session', slug, (moved) =>
        db.query.knowledgeSessions.findFirst(query({ where: { slug: moved } })),
      )),
  }),
  knowledgeSessions: t.drizzleConnection({
    type: 'knowledgeSessions',
    description: 'Meetings by date.',
    args: {
      filter: t.arg({ type: KnowledgeSessionFilterInput, required: false, description: 'Narrows the list.' }),
      order: t.arg({ type: KnowledgeSessionOrder, required: false, defaultValue: 'asc', description: 'The order.' }),
    },
    totalCount: (_parent, { filter }, { db }) =>
      db.$count(schema.knowledgeSessions, sessionConditions(filter ?? {})(schema.knowledgeSessions)),
    resolve: (query, _parent, args, { db }) => {
      const direction = args.order ?? 'asc';
      return db.query.knowledgeSessions.findMany(
        query({
          where: { RAW: sessionConditions(args.filter ?? {}) },
          extras: { sessionDate: sessionDate[direction] },
          orderBy: sessionsByDate(args, direction),
        }),
      );
    },
  }),
}));
