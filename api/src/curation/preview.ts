import { asIfPublished, TookTooLong } from '@kennishub/db/content';
import { DirectiveLocation, GraphQLDirective, GraphQLError, GraphQLNonNull, GraphQLString } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { forbidden, visitor } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { onOperationsWith } from '../graphql/operation-directive.ts';
import { NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { ItemReference } from '../item/index.ts';
import { postgresSearch } from '../search/search.ts';
import { mayCurate } from './policy.ts';
import { makePreviewLink, type PreviewLink, previewBehind, revokePreviewLinks } from './preview-link.ts';
import { slugOfKey } from './slug-of-key.ts';
import { itemIdOf } from './visible.ts';

/** `query @preview(secret: "…") { pilot(slug: "…") { … } }`. */
export const previewDirective = new GraphQLDirective({
  name: 'preview',
  description:
    'Answers the whole query as if the draft behind this secret were published, as a visitor would see it, and changes nothing. An unknown or expired secret is refused.',
  locations: [DirectiveLocation.QUERY],
  args: { secret: { type: new GraphQLNonNull(GraphQLString), description: 'The secret of `previewLink`.' } },
});

/** Executes an operation with `@preview` on a database in which the draft is published, and which is undone afterwards. */
export const answerPreview = (): Plugin<Context> =>
  onOperationsWith<{ secret: string }>(
    () => previewDirective,
    async ({ secret }, context, execute) => {
      const item = await previewBehind(context.db, secret, context.now);
      if (!item)
        throw new GraphQLError('Dit voorbeeld is er niet (meer). Vraag een nieuwe link aan wie hem stuurde.', {
          extensions: { code: 'NOT_FOUND' },
        });
      return asIfPublished(context.db, item, context.now, (tx) =>
        execute({ ...context, db: tx, search: postgresSearch(tx, context.lexicon), filling: null, viewer: visitor, origin: null }),
      ).catch((error: unknown) => {
        if (!(error instanceof TookTooLong)) throw error;
        throw new GraphQLError('Dit voorbeeld kost nu te veel tijd. Probeer het straks opnieuw, of vraag minder tegelijk.', {
          extensions: { code: 'TOO_SLOW' },
        });
      });
    },
  );

const PreviewLinkType = builder.objectRef<PreviewLink>('PreviewLink').implement({
  description: 'An address under which a draft can be seen on its page, by whoever has it.',
  fields: (t) => ({
    secret: t.exposeString('secret', { description: 'For `@preview`. Given only now.' }),
    url: t.string({
      description: 'The address of the page.',
      resolve: ({ secret }, _args, { siteUrl }) => `${siteUrl}/voorbeeld/${secret}`,
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Until when it works: a day, or until the draft is gone, it is revoked, or who made it may not see the draft any more.',
    }),
  }),
});

const PreviewLinkAnswer = builder.unionType('PreviewLinkAnswer', {
  description: 'What comes of asking for a preview.',
  types: [PreviewLinkType, NotFound],
  resolveType: typeOfAnswer(() => 'PreviewLink'),
});

const PreviewLinksRevoked = builder.objectRef<{ revoked: number }>('PreviewLinksRevoked').implement({
  description: 'No link to a preview of the draft works any more.',
  fields: (t) => ({ count: t.exposeInt('revoked', { description: 'How many there were.' }) }),
});

const RevokePreviewLinksAnswer = builder.unionType('RevokePreviewLinksAnswer', {
  description: 'What comes of revoking the links to a preview.',
  types: [PreviewLinksRevoked, NotFound],
  resolveType: typeOfAnswer(() => 'PreviewLinksRevoked'),
});

const PreviewLinkInput = builder.inputType('PreviewLinkInput', {
  description: 'Which draft to preview.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The id of the item, or the global id of the public item.' }) }),
});

builder.mutationFields((t) => ({
  previewLink: t.field({
    type: PreviewLinkAnswer,
    nullable: true,
    description:
      'Makes an address that shows the draft on its page for a day. Region editors and experts only of what is theirs. Visitors get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: PreviewLinkInput, required: true, description: 'Which draft.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayCurate(context.viewer)) throw forbidden();
      return makePreviewLink(context, itemIdOf(input.id));
    },
  }),
  revokePreviewLinks: t.field({
    type: RevokePreviewLinksAnswer,
    nullable: true,
    description:
      'Makes every link to a preview of the draft useless, whoever made it. Region editors and experts only of what is theirs. Visitors get the error `FORBIDDEN`.',
    args: { input: t.arg({ type: PreviewLinkInput, required: true, description: 'Which draft.' }) },
    resolve: (_root, { input }, context) => {
      if (!mayCurate(context.viewer)) throw forbidden();
      return revokePreviewLinks(context, itemIdOf(input.id));
    },
  }),
}));

builder.queryFields((t) => ({
  preview: t.field({
    type: ItemReference,
    nullable: true,
    description:
      'What the draft behind the secret of a preview is, and under which address it can be asked with `@preview`; null when there is none (any more).',
    args: { secret: t.arg.string({ required: true, description: 'The secret.' }) },
    resolve: async (_root, { secret }, { db, now }) => {
      const item = await previewBehind(db, secret, now);
      return item && { type: item.type, slug: slugOfKey(item.type, item.key), title: item.title };
    },
  }),
}));
