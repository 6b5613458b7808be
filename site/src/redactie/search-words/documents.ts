import { graphql } from '../../api.ts';

export const SearchWordsDocument = graphql(`
  query SearchWords($text: String, $groupsAfter: String, $wordsAfter: String) {
    synonymGroups(first: 50, text: $text, after: $groupsAfter) {
      totalCount pageInfo { endCursor hasNextPage } nodes { id kind words targets strength note shipped }
    }
    stopWords(first: 50, text: $text, after: $wordsAfter) {
      totalCount pageInfo { endCursor hasNextPage } nodes { id word note shipped }
    }
  }
`);

export const SearchWordDocument = graphql(`
  query SearchWord($id: ID!) {
    node(id: $id) {
      ... on SynonymGroup { __typename id kind words targets strength note version }
      ... on StopWord { __typename id word note version }
    }
  }
`);

const ComparisonFragment = graphql(`
  fragment WordComparison on SearchComparison { explanation counted queries { text before after } }
`);
const RefusalFragment = graphql(
  `
  fragment WordRefusal on Problem {
    __typename
    message
    next
    ... on InvalidInput { fields { path message } }
    ... on LowersSearchScore { comparison { ...WordComparison } }
  }
`,
  [ComparisonFragment],
);
const parts = [ComparisonFragment, RefusalFragment] as const;

export const AddGroupDocument = graphql(
  `mutation AddGroup($input: AddSynonymGroupInput!) { answer: addSynonymGroup(input: $input) { __typename ... on SynonymGroupChanged { stored comparison { ...WordComparison } } ...WordRefusal } }`,
  parts,
);
export const ChangeGroupDocument = graphql(
  `mutation ChangeGroup($input: ChangeSynonymGroupInput!) { answer: changeSynonymGroup(input: $input) { __typename ... on SynonymGroupChanged { stored comparison { ...WordComparison } } ...WordRefusal } }`,
  parts,
);
export const RemoveGroupDocument = graphql(
  `mutation RemoveGroup($input: RemoveSynonymGroupInput!) { answer: removeSynonymGroup(input: $input) { __typename ... on SynonymGroupChanged { stored comparison { ...WordComparison } } ...WordRefusal } }`,
  parts,
);
export const AddStopWordDocument = graphql(
  `mutation AddStopWord($input: AddStopWordInput!) { answer: addStopWord(input: $input) { __typename ... on StopWordChanged { stored comparison { ...WordComparison } } ...WordRefusal } }`,
  parts,
);
export const ChangeStopWordDocument = graphql(
  `mutation ChangeStopWord($input: ChangeStopWordInput!) { answer: changeStopWord(input: $input) { __typename ... on StopWordChanged { stored comparison { ...WordComparison } } ...WordRefusal } }`,
  parts,
);
export const RemoveStopWordDocument = graphql(
  `mutation RemoveStopWord($input: RemoveStopWordInput!) { answer: removeStopWord(input: $input) { __typename ... on StopWordChanged { stored comparison { ...WordComparison } } ...WordRefusal } }`,
  parts,
);
