import { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { pageOrder } from '../graphql/page.ts';
import { currentSlug } from '../item/index.ts';
import { pilotsByTitle } from './order.ts';
import { PilotPhase, PilotScope } from './pilot.ts';
import { pilotConditions, reachedStep } from './rules.ts';

const PilotFilterInput = builder.inputType('PilotFilter', {
  description: 'Narrows a list of practices. Values within a list join by "or", the filters by "and".',
  fields: (t) => ({
    themes: t.stringList({ description: 'Slugs of themes.' }),
    advices: t.stringList({ description: 'Slugs of advices.' }),
    schoolTypes: t.stringList({ description: 'Slugs of school types.' }),
    factors: t.stringList({ description: 'Slugs of factors.' }),
    partnerTypes: t.stringList({ description: 'Slugs of partner types.' }),
    areas: t.stringList({ description: 'Codes of areas, at any level. Finds what is about anything within them, mergers included.' }),
    regions: t.stringList({ description: 'Slugs of inspiration regions that the practice belongs to.' }),
    organisations: t.stringList({ description: 'Slugs of organisations that take part.' }),
    phases: t.field({ type: [PilotPhase], description: 'How far it is.' }),
    scopes: t.field({ type: [PilotScope], description: 'How wide it reaches.' }),
    fromYear: t.int({ description: 'Only practices that were still going on in this year or later, or whose end is unknown.' }),
    untilYear: t.int({ description: 'Only practices that had begun by this year.' }),
    minimumStep: t.int({ description: 'Only practices that reached at least this step of the effect stairs, 1–5.' }),
  }),
});

const orders = {
  newest: 'Last published first.',
  title: 'By title.',
  evidence: 'The highest step of the effect stairs first.',
} as const;
const PilotOrder = builder.enumType('PilotOrder', {
  description: 'The order of a list of practices.',
  values: {
    NEWEST: { value: 'newest', description: orders.newest },
    TITLE: { value: 'title', description: orders.title },
    EVIDENCE: { value: 'evidence', description: orders.evidence },
  } as const,
});

builder.queryFields((t) => ({
  pilot: t.drizzleField({
    type: 'pilots',
    nullable: true,
    description: 'The practice at this address, also under an older slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.query.pilots.findFirst(query({ where: { slug } }))) ??
      (await currentSlug(db, 'pilot', slug, (moved) => db.query.pilots.findFirst(query({ where: { slug: moved } })))),
  }),
  pilots: t.drizzleConnection({
    type: 'pilots',
    description: 'Practices.',
    args: {
      filter: t.arg({ type: PilotFilterInput, required: false, description: 'Narrows the list.' }),
      order: t.arg({ type: PilotOrder, required: false, defaultValue: 'newest', description: 'The order.' }),
    },
    totalCount: (_parent, { filter }, { db }) => db.$count(schema.pilots, pilotConditions(filter ?? {})(schema.pilots)),
    resolve: (query, _parent, args, { db }) => {
      const where = { RAW: pilotConditions(args.filter ?? {}) };
      switch (args.order) {
        case 'title':
          return db.query.pilots.findMany(query({ where, orderBy: pilotsByTitle(args) }));
        case 'evidence': {
          const orderBy = pageOrder(args, schema.pilots, { reachedStep: 'desc', id: 'desc' }, { reachedStep: 'number' });
          return db.query.pilots.findMany(query({ where, extras: { reachedStep }, orderBy }));
        }
        default:
          return db.query.pilots.findMany(query({ where, orderBy: pageOrder(args, schema.pilots, { publishedAt: 'desc', id: 'desc' }) }));
      }
    },
  }),
}));
