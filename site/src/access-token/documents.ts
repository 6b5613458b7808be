import { graphql, type ResultOf } from '../api.ts';

export const OwnAccessDocument = graphql(`
  query OwnAccess($afterLogin: String, $afterToken: String) {
    logins(first: 20, after: $afterLogin) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id way browser createdAt lastUsedAt current }
    }
    accessTokens(first: 20, after: $afterToken) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id label scopes createdAt expiresAt lastUsedAt }
    }
  }
`);

export const AccessOfDocument = graphql(`
  query AccessOf($person: ID!, $afterLogin: String, $afterToken: String) {
    logins(person: $person, first: 20, after: $afterLogin) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id way browser createdAt lastUsedAt }
    }
    accessTokens(person: $person, first: 20, after: $afterToken) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id label scopes createdAt expiresAt lastUsedAt }
    }
  }
`);

export type OwnAccess = ResultOf<typeof OwnAccessDocument>;

export const CreateAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      __typename
      ... on AccessTokenCreated { token accessToken { label } }
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

export const RevokeAccessTokenDocument = graphql(`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(input: { id: $id }) { __typename ... on Problem { message next } }
  }
`);

export const RevokeLoginDocument = graphql(`
  mutation RevokeLogin($id: ID!) {
    revokeLogin(input: { id: $id }) { __typename ... on Problem { message next } }
  }
`);
