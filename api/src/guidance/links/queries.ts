import { schema } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import { forbidden, type Viewer } from '../../access/index.ts';
import { mayCurate } from '../../curation/policy.ts';
import { visibleItems } from '../../curation/visible.ts';
import { builder } from '../../graphql/builder.ts';
import { pageOrder } from '../../graphql/page.ts';
import { aliasedItem } from '../aliased-item.ts';
import { LinkProblem } from './link-type.ts';

const failing =
  (viewer: Viewer) =>
  (link: typeof schema.webLinks): SQL =>
    sql`${link.failure} is not null and exists (select 1 from item_links place join items item on item.id = place.item_id
      where place.url = ${link.url} and item.state = 'published' and ${visibleItems(viewer, aliasedItem)})`;

builder.queryFields((t) => ({
  linkProblems: t.drizzleConnection({
    type: LinkProblem,
    nullable: true,
    description:
      'Web addresses in what is published that failed when they were last checked, those that failed on most days first. Region editors and experts see only what is theirs; visitors get the error `FORBIDDEN`.',
    totalCount: (_parent, _args, { db, viewer }) => {
      if (!mayCurate(viewer)) throw forbidden();
      return db.$count(schema.webLinks, failing(viewer)(schema.webLinks));
    },
    resolve: (query, _parent, args, { db, viewer }) => {
      if (!mayCurate(viewer)) throw forbidden();
      const where = { RAW: failing(viewer) };
      return db.query.webLinks.findMany(
        query({
          columns: { url: true, failure: true },
          where,
          orderBy: pageOrder(args, schema.webLinks, { failedDays: 'desc', url: 'asc' }),
        }),
      );
    },
  }),
}));
