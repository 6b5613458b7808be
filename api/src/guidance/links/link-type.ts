import { Item } from '../../curation/item.ts';
import { mayCurate } from '../../curation/policy.ts';
import { visibleItems } from '../../curation/visible.ts';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import type * as broken from './broken.ts';
import { failureSentences, type LinkFailure } from './outcome.ts';

const LinkFailureName = enumOf<LinkFailure>('LinkFailure', 'Why a web address did not answer as it should.', {
  'not-found': 'The page is not there (404, 410).',
  'server-error': 'The server has a problem (5xx).',
  refused: 'The server refuses the question.',
  'no-such-host': 'There is no such host.',
  'not-public': 'It is no address on the internet; it was not asked.',
  timeout: 'No answer came in time.',
  'bad-certificate': 'The certificate is not right.',
  'too-many-redirects': 'More than five redirects.',
  unreachable: 'No connection.',
});

/** Failing on so many different days is dead. */
const DEAD = 2;

export const BrokenLink = builder.objectRef<broken.BrokenLink>('BrokenLink').implement({
  description: 'A web address in a content that failed when the hub last checked it.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field within the content.' }),
    url: t.exposeString('url', { description: 'The address.' }),
    failure: t.expose('failure', { type: LinkFailureName, description: 'Why it failed.' }),
    message: t.string({ description: 'What that means, in Dutch.', resolve: ({ failure }) => failureSentences[failure] }),
    dead: t.boolean({
      description: 'Whether it failed on two different days or more.',
      resolve: ({ failedDays }) => failedDays >= DEAD,
    }),
  }),
});

/** No node: what an editor may know of it hangs on where it stands. */
export const LinkProblem = builder.drizzleObject('webLinks', {
  name: 'LinkProblem',
  description: 'A web address in what is published that failed when it was last checked.',
  visibleTo: mayCurate,
  select: { columns: { url: true, failure: true } },
  fields: (t) => ({
    url: t.exposeString('url', { description: 'The address.' }),
    failure: t.field({
      type: LinkFailureName,
      description: 'Why it failed.',
      resolve: ({ failure }) => (failure ?? 'unreachable') as LinkFailure,
    }),
    message: t.string({
      description: 'What that means, in Dutch.',
      resolve: ({ failure }) => failureSentences[(failure ?? 'unreachable') as LinkFailure],
    }),
    status: t.exposeInt('status', { nullable: true, description: 'The HTTP status; null when there was no answer.' }),
    dead: t.boolean({
      description: 'Whether it failed on two different days or more.',
      select: { columns: { failedDays: true } },
      resolve: ({ failedDays }) => failedDays >= DEAD,
    }),
    lastOkAt: t.expose('lastOkAt', { type: 'DateTime', nullable: true, description: 'When it last answered; null when it never did.' }),
    lastFailureAt: t.expose('lastFailureAt', { type: 'DateTime', nullable: true, description: 'When it last failed.' }),
    items: t.relation('items', {
      type: Item,
      query: (_args, { viewer }) => ({
        where: { RAW: (item: Parameters<typeof visibleItems>[1]) => visibleItems(viewer, item) },
        orderBy: { title: 'asc', id: 'asc' },
      }),
      description: 'The items it stands in, of those that you look after, by title.',
    }),
  }),
});
