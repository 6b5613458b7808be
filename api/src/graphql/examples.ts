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
];
