import { dutchDay } from '@kennishub/db/content';
import { type SQL, sql } from 'drizzle-orm';
import { Item } from '../../curation/item.ts';
import { builder } from '../../graphql/builder.ts';
import { Pilot } from '../../pilot/pilot.ts';
import { Publication } from '../../publication/publication.ts';
import { isOutdated, reviewDay } from './due.ts';

const description =
  'Whether nobody looked for long whether this still holds: twelve months since it was last published, six for a practice in the phase `PILOT`, or since the day that editors set.';

type Column = { getSQL: () => SQL };
type Row = { id: Column };
type PublishedRow = Row & { updatedAt: Column };

builder.drizzleObjectField(Pilot, 'possiblyOutdated', (t) =>
  t.boolean({
    description,
    select: (_args, { now }) => ({
      extras: {
        possiblyOutdated: (pilot: PublishedRow & { phase: Column }) => isOutdated(pilot, sql`${pilot.phase} = 'pilot'`, dutchDay(now)),
      },
    }),
    resolve: ({ possiblyOutdated }) => possiblyOutdated,
  }),
);

builder.drizzleObjectField(Publication, 'possiblyOutdated', (t) =>
  t.boolean({
    description,
    select: (_args, { now }) => ({
      extras: { possiblyOutdated: (publication: PublishedRow) => isOutdated(publication, sql`false`, dutchDay(now)) },
    }),
    resolve: ({ possiblyOutdated }) => possiblyOutdated,
  }),
);

builder.drizzleObjectField(Item, 'dueForReviewOn', (t) =>
  t.field({
    type: 'Date',
    nullable: true,
    description:
      'By when somebody should look whether it still holds: `reviewBy`, or else what follows from when it was last published. Null when it is not public, or does not grow old.',
    select: { extras: { dueForReviewOn: (item: Row) => sql<string | null>`${reviewDay(item.id)}::text` } },
    resolve: ({ dueForReviewOn }) => dueForReviewOn,
  }),
);
