/** Worked examples, shown as tabs in the explorer. A test runs each of them. */
export const examples: { query: string; variables?: string }[] = [
  {
    query: `# Practices against school absence in the region of Utrecht West, strongest evidence first.
query PracticesNearby {
  pilots(first: 10, order: EVIDENCE, filter: { themes: ["home-sitters"], areas: ["JZ19"] }) {
    totalCount
    nodes {
      slug
      title
      summary
      reachedStep
      themes { label }
      areas { name }
      region { name }
    }
  }
}
`,
  },
  {
    query: `# One practice, with everything a visitor sees of it.
query Practice($slug: String!) {
  pilot(slug: $slug) {
    title
    phase
    decidedOn
    decision
    aim
    approach
    lessons
    effects { step evidence { kind statement publication { title year } } }
    participations { role organisation { name } }
    citations { chapter publication { title year } }
  }
}
`,
    variables: JSON.stringify({ slug: 'oudewater-de-schakels' }, null, 2),
  },
  {
    query: `# A municipality that merged: what it became, and where it lies.
query Municipality {
  area(code: "GM0024") {
    name
    ... on Municipality {
      endedOn
      province { name }
      mergedInto { code name }
    }
  }
}
`,
  },
  {
    query: `# Search everything, with counts to narrow by. Read \`correction\` as "did you mean".
query Search($text: String!) {
  search(text: $text, first: 5, facets: [THEME, SCHOOL_TYPE]) {
    totalCount
    correction
    hits {
      type
      slug
      title
      fragments { field parts { text hit } }
      why { asked found by }
      item { ... on Pilot { reachedStep areas { name } } }
    }
    facets { name values { value label count } }
  }
}
`,
    variables: JSON.stringify({ text: 'jeugdhulp in de klas' }, null, 2),
  },
  {
    query: `# For staff: the requests of regions, newest first. Put your token under "Headers":
#   { "Authorization": "Bearer kh_…" }
query Requests {
  expertRequests(first: 20) {
    totalCount
    nodes { reference status question organisation answerBy createdAt }
  }
}
`,
  },
];
