import type { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { badRequest } from '../graphql/bad-request.ts';
import { builder } from '../graphql/builder.ts';
import { LIMITS } from '../graphql/limits.ts';
import { ItemReference, type ItemReferenceRow } from '../item/index.ts';
import { Publication } from './publication.ts';

/** The first so many items that cite a publication, by title. One expression, so that it costs no statement of its own. */
const citingItems =
  (most: number) =>
  (publication: typeof schema.publications): SQL<ItemReferenceRow[]> =>
    sql<ItemReferenceRow[]>`(
      select coalesce(json_agg(json_build_object('type', citing.type, 'slug', citing.slug, 'title', citing.title)), '[]') from (
        select distinct item.title, item.type, item.slug, item.id from citations citation
        join (
          select id, 'pilot' as type, slug, title from pilots
          union all select id, 'inspiration-region', slug, name from inspiration_regions
          union all select id, 'knowledge-session', slug, title from knowledge_sessions
          union all select id, 'publication', slug, title from publications
          union all select id, 'agenda', slug, title from agendas
          union all select id, 'organisation', slug, name from organisations
          union all select id, 'term', slug, label from terms
        ) item on item.id = citation.item_id
        where citation.publication_id = ${publication.id}
        order by item.title, item.id limit ${most}
      ) citing)`;

const citingCount = (publication: typeof schema.publications): SQL<number> =>
  sql<number>`(select count(distinct citation.item_id) from citations citation where citation.publication_id = ${publication.id})`.mapWith(
    Number,
  );

builder.drizzleObjectFields(Publication, (t) => ({
  citedByCount: t.int({
    description: 'How many items of the hub take facts from it.',
    select: { extras: { citingCount } },
    resolve: (publication) => publication.citingCount,
  }),
  citedBy: t.field({
    type: [ItemReference],
    description: 'The items of the hub that take facts from it, by title.',
    args: { first: t.arg.int({ required: true, defaultValue: LIMITS.defaultPage, description: `How many, ${LIMITS.page} at most.` }) },
    select: ({ first }) => ({ extras: { citingItems: citingItems(pageSize(first)) } }),
    resolve: (publication) => publication.citingItems,
  }),
}));

function pageSize(first: number): number {
  if (first < 0 || first > LIMITS.page) throw badRequest(`Vraag er hoogstens ${LIMITS.page} tegelijk, en niet minder dan 0.`);
  return first;
}
