import { hrefWith, readCursor } from '../filters/address.ts';

/** The parameters with the cursors of the two lists that stand on one page. */
const names = { login: 'na-login', token: 'na-token' } as const;

/** Where both lists begin. */
export const cursorsIn = (params: URLSearchParams) => ({
  afterLogin: readCursor(params, names.login),
  afterToken: readCursor(params, names.token),
});

type List = { nodes: readonly unknown[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** What a pager needs to go on in one of them; the other stays where it is. */
export const pagerOf = (url: URL, which: keyof typeof names, list: List) => ({
  shown: list.nodes.length,
  total: list.totalCount,
  many: `${which}s`,
  label: `Bladeren door ${which}s`,
  nextHref: list.pageInfo.hasNextPage ? hrefWith(url, names[which], list.pageInfo.endCursor) : null,
  previousHref: readCursor(url.searchParams, names[which]) === null ? null : hrefWith(url, names[which], null),
  previousLabel: 'Eerste pagina',
});
