import { ask, graphql, type ResultOf } from '../api.ts';
import { closestNames } from './closest-names.ts';
import { foldName, registerName } from './words.ts';

const document = graphql(`
  query MunicipalitiesByName($name: String!, $first: Int!) {
    areas(kinds: [MUNICIPALITY], name: $name, first: $first) {
      nodes {
        ... on Municipality {
          code name slug endedOn
          youthRegion { code name slug }
          mergedInto { code name slug endedOn youthRegion { code name slug } }
        }
      }
    }
  }
`);

const namesDocument = graphql(`
  query MunicipalityNames($name: String!) {
    areas(kinds: [MUNICIPALITY], name: $name, first: 100) { nodes { name slug } }
  }
`);

const regionsDocument = graphql(`
  query InspirationRegionsAround($codes: [String!]!) {
    inspirationRegions(filter: { areas: $codes }, first: 20) { nodes { slug name } }
  }
`);

type Found = ResultOf<typeof document>['areas']['nodes'][number];

/** A municipality that was asked for, and where it belongs today. */
export interface MunicipalityPlace {
  municipality: Extract<Found, { endedOn: string | null }>;
  inspirationRegions: { slug: string; name: string }[];
}

/** What came of a name: one municipality, a few to choose from, or none with what may have been meant. */
export type MunicipalityAnswer =
  | { kind: 'found'; place: MunicipalityPlace }
  | { kind: 'several'; choices: { name: string; slug: string }[] }
  | { kind: 'none'; meant: { name: string; slug: string }[] };

/** How many names stand in a choice. */
const mostChoices = 12;

/** The municipality with this name, old names included. Throws `ApiError` when the api does not answer. */
export async function findMunicipality(typed: string): Promise<MunicipalityAnswer> {
  const name = registerName(typed);
  const { areas } = await ask(document, { name, first: mostChoices });
  const begins = areas.nodes.flatMap((node) => ('endedOn' in node ? [node] : []));
  const exact = begins.filter((node) => foldName(node.name) === foldName(name));
  const [only, ...more] = exact.length > 0 ? exact : begins;
  if (only === undefined) return { kind: 'none', meant: await meantBy(name) };
  if (more.length > 0) return { kind: 'several', choices: [only, ...more] };
  const { inspirationRegions } = await ask(regionsDocument, { codes: [only.code] });
  return { kind: 'found', place: { municipality: only, inspirationRegions: inspirationRegions.nodes } };
}

async function meantBy(name: string) {
  const { areas } = await ask(namesDocument, { name: [...name][0] ?? '' });
  return closestNames(name, areas.nodes);
}
