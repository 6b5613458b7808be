import { graphql, type ResultOf, type VariablesOf } from '../../api.ts';
import { readCursor, readText } from '../../filters/address.ts';
import { askAs } from '../ask-as.ts';

const AuditDocument = graphql(`
  query AuditTrail($filter: AuditFilter, $after: String) {
    auditEntries(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id at actor action itemType itemId details { name value } }
    }
  }
`);

type Trail = NonNullable<ResultOf<typeof AuditDocument>['auditEntries']>;
type Filter = NonNullable<VariablesOf<typeof AuditDocument>['filter']>;

/** What the lines are about, as they begin, with what the filter calls it. */
export const auditSubjects: Readonly<Record<string, string>> = {
  item: 'onderdelen',
  login: 'inloggen',
  'access-token': 'tokens',
  person: 'mensen',
  membership: 'rollen',
  'contact-role': 'contactrollen',
  'expert-request': 'expertaanvragen',
  'bulk-change': 'veel tegelijk',
  export: 'exports',
  'search-gap': 'zoekvragen',
  'stop-word': 'stopwoorden',
  'synonym-group': 'synoniemen',
  'search-index': 'index van het zoeken',
  webhook: 'webhooks',
};

/** What the address asks: about what, of whom, of which thing, and from and until which day. */
export function readTrailFilter(params: URLSearchParams): { subject: string; actor: string; item: string; from: string; until: string } {
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(params.get(name) ?? '') ? (params.get(name) ?? '') : '');
  const subject = params.get('over') ?? '';
  return {
    subject: subject in auditSubjects ? subject : '',
    actor: readText(params, 'wie'),
    item: readText(params, 'wat'),
    from: day('van'),
    until: day('tot'),
  };
}

/** A page of the audit trail, the latest line first. Throws what `askAs` throws. */
export async function askTrail(visit: Parameters<typeof askAs>[0], choice: ReturnType<typeof readTrailFilter>): Promise<Trail> {
  const { subject, actor, item, from, until } = choice;
  const filter: Filter = {
    actions: subject === '' ? null : [subject],
    actors: actor === '' ? null : [actor],
    item: item === '' ? null : item,
    since: from === '' ? null : `${from}T00:00:00Z`,
    until: until === '' ? null : `${until}T23:59:59Z`,
  };
  const { auditEntries } = await askAs(visit, AuditDocument, { filter, after: readCursor(visit.url.searchParams) });
  if (auditEntries === null) throw new Error('The api gave no audit trail.');
  return auditEntries;
}
