import { graphql } from '../api.ts';

export const LoginWaysDocument = graphql(`
  query LoginWays {
    loginWays { oidc }
  }
`);

export const AskLoginLinkDocument = graphql(`
  mutation AskLoginLink($email: String!) {
    askLoginLink(input: { email: $email }) {
      __typename
      ... on LoginLinkAsked { validFor }
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

export const LogInDocument = graphql(`
  mutation LogIn($link: String!, $browser: String) {
    logIn(input: { link: $link, browser: $browser }) {
      __typename
      ... on LoggedIn { login expiresAt }
      ... on Problem { message next }
    }
  }
`);

export const BeginOidcLoginDocument = graphql(`
  mutation BeginOidcLogin {
    beginOidcLogin {
      __typename
      ... on OidcLoginBegun { url attempt validFor }
      ... on Problem { message next }
    }
  }
`);

export const FinishOidcLoginDocument = graphql(`
  mutation FinishOidcLogin($answer: String!, $attempt: String!, $browser: String) {
    finishOidcLogin(input: { answer: $answer, attempt: $attempt, browser: $browser }) {
      __typename
      ... on LoggedIn { login expiresAt }
      ... on Problem { message next }
    }
  }
`);

export const LogOutDocument = graphql(`
  mutation LogOut {
    logOut { __typename }
  }
`);
