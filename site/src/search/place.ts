import { ask, graphql, type ResultOf } from '../api.ts';
import { foldName, registerName } from '../area/words.ts';

const document = graphql(`
  query AreasByName($name: String!) {
    areas(kinds: [MUNICIPALITY, YOUTH_REGION, PROVINCE, INSPIRATION_REGION], name: $name, first: 12) {
      nodes {
        __typename code name kind
        ... on Municipality { mergedInto { name } }
      }
    }
  }
`);

type FoundArea = ResultOf<typeof document>['areas']['nodes'][number];

/** An area that may have been meant. */
export interface AreaChoice {
  code: string;
  name: string;
  kind: FoundArea['kind'];
  /** The names of what it went over into; empty when it still exists. */
  mergedInto: string[];
}

/** What came of a name: nothing typed, one area, some to choose from, or none. */
export type PlaceAnswer =
  | { kind: 'nothing' }
  | { kind: 'one'; area: AreaChoice }
  | { kind: 'several'; areas: AreaChoice[] }
  | { kind: 'none' };

/**
 * The municipality or region whose name was typed, at any level, old names included. Of an inspiration region and a
 * youth region with one name only the youth region is offered: they hold the same municipalities.
 * Throws `ApiError` when the api does not answer.
 */
export async function findPlace(typed: string): Promise<PlaceAnswer> {
  const name = registerName(typed).slice(0, 60);
  if (name === '') return { kind: 'nothing' };
  const { areas } = await ask(document, { name });
  const youthRegions = new Set(areas.nodes.filter(({ kind }) => kind === 'YOUTH_REGION').map((area) => foldName(area.name)));
  const found = areas.nodes.filter(({ kind, name: own }) => kind !== 'INSPIRATION_REGION' || !youthRegions.has(foldName(own)));
  const exact = found.filter((area) => foldName(area.name) === foldName(name));
  const choices = (exact.length === 1 ? exact : [...exact, ...found.filter((area) => !exact.includes(area))]).map(choiceOf);
  const [only, ...more] = choices;
  if (only === undefined) return { kind: 'none' };
  return more.length === 0 ? { kind: 'one', area: only } : { kind: 'several', areas: choices };
}

function choiceOf(area: FoundArea): AreaChoice {
  const mergedInto = area.__typename === 'Municipality' ? area.mergedInto.map(({ name }) => name) : [];
  return { code: area.code, name: area.name, kind: area.kind, mergedInto };
}
