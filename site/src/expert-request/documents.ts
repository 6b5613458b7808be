import { graphql } from '../api.ts';
import { PilotCard } from '../pilot/card.ts';

/** The words of the form, and the names of the practice and the expert it was opened from. */
export const FormWordsDocument = graphql(`
  query ExpertRequestWords($pilot: String!, $expert: String!) {
    themes: terms(vocabulary: THEME) { slug label }
    youthRegions { name }
    pilot(slug: $pilot) { slug title }
    expert(slug: $expert) { slug name demo }
  }
`);

export const CheckDocument = graphql(
  `
    query CheckExpertRequest($input: CheckExpertRequestInput!) {
      checkExpertRequest(input: $input) {
        __typename
        ... on InvalidInput { fields { path message } }
        ... on Referral { route organisation explanation reasons howToDisagree }
        ... on ExpertRequestCheck {
          answerBy
          suggestions {
            practices { reasons practice { ...PilotCard } }
            experts { reasons expert { slug name headline demo } }
          }
        }
      }
    }
  `,
  [PilotCard],
);

export const SendDocument = graphql(`
  mutation RequestExpert($input: RequestExpertInput!) {
    requestExpert(input: $input) {
      __typename
      ... on InvalidInput { fields { path message } }
      ... on Referral { route organisation explanation reasons howToDisagree }
      ... on TooManyRequests { message next retryAfter }
      ... on ExpertRequestReceipt { reference answerBy secret alreadyReceived }
    }
  }
`);

export const StatusDocument = graphql(`
  query OwnExpertRequest($secret: String!) {
    expertRequest(secret: $secret) {
      reference status question background answerBy createdAt mayWithdraw
      area { name kind }
      themes { slug label }
      events { status at note }
    }
  }
`);

export const WithdrawDocument = graphql(`
  mutation WithdrawExpertRequest($input: WithdrawExpertRequestInput!) {
    withdrawExpertRequest(input: $input) {
      __typename
      ... on NotFound { message next }
      ... on NotAllowed { message next }
      ... on OwnExpertRequest { reference status }
    }
  }
`);
