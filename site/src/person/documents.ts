import { graphql, type ResultOf } from '../api.ts';

export const PeopleDocument = graphql(`
  query People($filter: PersonFilter, $after: String) {
    people(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { personId name email state contactRoles memberships { role endedAt regions { title } } }
    }
  }
`);

export const PersonDocument = graphql(`
  query Person($id: ID!) {
    node(id: $id) {
      __typename
      ... on Person {
        personId name email state joinedAt erasedAt contactRoles
        memberships { role startedAt endedAt endReason regions { slug title } expert { slug title } }
      }
    }
  }
`);

/** The global id of a person, from the one that stands in the address of the page. */
export const personNodeId = (personId: string): string => Buffer.from(`Person:${personId}`).toString('base64');

export type PersonShown = Extract<ResultOf<typeof PersonDocument>['node'], { __typename: 'Person' }>;

export const RoleChoicesDocument = graphql(`
  query RoleChoices {
    regions: items(filter: { types: [INSPIRATION_REGION] }, first: 100) { nodes { slug title } }
    experts: items(filter: { types: [EXPERT] }, first: 100) { nodes { slug title } }
  }
`);

export const MembersDocument = graphql(`
  query Members($after: String) {
    people(filter: { left: false }, first: 100, after: $after) { nodes { personId name } pageInfo { endCursor hasNextPage } }
  }
`);

export const ContactRolesDocument = graphql(`
  query ContactRoles($after: String) {
    contactRoles(first: 50, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id title regionIsPublic region { slug title } organisation { slug title } holders { name email startedAt endedAt } }
    }
  }
`);

export const InvitePersonDocument = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on PersonChanged { person { personId } }
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

export const ChangeRoleDocument = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

export const EndMembershipDocument = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      __typename
      ... on Problem { message next }
      ... on LastHolder { contactRoles }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

export const ErasePersonDocument = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      __typename
      ... on Problem { message next }
    }
  }
`);

export const AssignContactRoleDocument = graphql(`
  mutation AssignContactRole($input: AssignContactRoleInput!) {
    assignContactRole(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

export const EndContactRoleDocument = graphql(`
  mutation EndContactRole($input: EndContactRoleInput!) {
    endContactRole(input: $input) {
      __typename
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);
