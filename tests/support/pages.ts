import type { TestHub } from './hub.ts';

type Page = {
  nodes: { slug: string }[];
  pageInfo: { endCursor: string | null; startCursor: string | null; hasNextPage: boolean };
  totalCount: number;
};

/**
 * Leafs through a list from the start to the end and gives every slug it met, in order. `list` is the field with its own arguments, if any:
 * `publications` or `publications(order: TITLE)`.
 */
export async function leafThrough(hub: TestHub, list: string, size: number): Promise<{ slugs: string[]; totalCount: number }> {
  const slugs: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await pageOf(hub, list, `first: ${size}, after: ${JSON.stringify(after)}`);
    slugs.push(...page.nodes.map(({ slug }) => slug));
    if (!page.pageInfo.hasNextPage) return { slugs, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

/** One page of a list, asked with these arguments beside its own. Throws the first error. */
export async function pageOf(hub: TestHub, list: string, page: string): Promise<Page> {
  const field = list.includes('(') ? list.replace('(', `(${page}, `) : `${list}(${page})`;
  const answer = await hub.query<{ list: Page }>(
    `{ list: ${field} { nodes { slug } totalCount pageInfo { startCursor endCursor hasNextPage } } }`,
  );
  if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
  return answer.data.list;
}

/** The number of SQL statements that a question takes; throws when it is answered with an error. */
export async function statementsOf(
  hub: TestHub,
  document: string,
  variables: object = {},
  options: Parameters<TestHub['query']>[2] = {},
): Promise<number> {
  const { statements, result } = await hub.countStatements(() => hub.query(document, variables, options));
  if (result.errors?.[0]) throw new Error(result.errors[0].message);
  return statements.length;
}
