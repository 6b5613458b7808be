import { builder } from '../graphql/builder.ts';
import { InvalidInput, NotAllowed, NotFound, typeOfAnswer } from '../graphql/problems.ts';
import { AccessToken } from './access-token.ts';
import { makeOwnToken, revokeSeenToken } from './own-tokens.ts';
import { hasOwnAccess } from './policy.ts';
import { forbidden } from './refusals.ts';
import { Scope } from './scope.ts';

const CreateAccessTokenInput = builder.inputType('CreateAccessTokenInput', {
  description: 'What the token is for.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'What it is for, 2–200 characters: it stands in the list of tokens.' }),
    scopes: t.field({ type: [Scope], required: true, description: 'What it may be used for; at least one.' }),
    expiresAt: t.field({ type: 'DateTime', required: true, description: 'Until when it works; at most a year from now.' }),
  }),
});

const RevokeAccessTokenInput = builder.inputType('RevokeAccessTokenInput', {
  description: 'Which token.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its `id`.' }) }),
});

const AccessTokenCreated = builder.objectRef<{ id: string; token: string }>('AccessTokenCreated').implement({
  description: 'A token was made.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'The token. It is shown this once: send it as `Authorization: Bearer …`.' }),
    accessToken: t.drizzleField({
      type: AccessToken,
      description: 'How it stands in the list of tokens.',
      resolve: async (query, { id }, _args, { db }) => {
        const found = await db.query.accessTokens.findFirst(query({ where: { id } }));
        if (!found) throw new Error('A token that was just made is gone.');
        return found;
      },
    }),
  }),
});

const AccessTokenRevoked = builder.objectRef<{ id: string }>('AccessTokenRevoked').implement({
  description: 'The token does not work any more.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Which one it was.' }) }),
});

const CreateAccessTokenAnswer = builder.unionType('CreateAccessTokenAnswer', {
  description: 'What comes of making a token.',
  types: [AccessTokenCreated, InvalidInput, NotAllowed],
  resolveType: typeOfAnswer(() => 'AccessTokenCreated'),
});

const RevokeAccessTokenAnswer = builder.unionType('RevokeAccessTokenAnswer', {
  description: 'What comes of revoking a token.',
  types: [AccessTokenRevoked, NotFound],
  resolveType: typeOfAnswer(() => 'AccessTokenRevoked'),
});

builder.mutationFields((t) => ({
  createAccessToken: t.field({
    type: CreateAccessTokenAnswer,
    nullable: true,
    description:
      'Makes a token for the API with your own role. Only for who is logged in: a token can’t make another one. A visitor gets the error `FORBIDDEN`.',
    args: { input: t.arg({ type: CreateAccessTokenInput, required: true, description: 'What it is for.' }) },
    resolve: (_root, { input }, context) => {
      if (!hasOwnAccess(context.viewer)) throw forbidden();
      return makeOwnToken(context, input);
    },
  }),
  revokeAccessToken: t.field({
    type: RevokeAccessTokenAnswer,
    nullable: true,
    description: 'Makes a token useless from now on: one of your own, or for administrators any. A visitor gets the error `FORBIDDEN`.',
    args: { input: t.arg({ type: RevokeAccessTokenInput, required: true, description: 'Which token.' }) },
    resolve: (_root, { input }, context) => {
      if (!hasOwnAccess(context.viewer)) throw forbidden();
      return revokeSeenToken(context, String(input.id));
    },
  }),
}));
