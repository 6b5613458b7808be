import { ask, graphql, type ResultOf } from '../api.ts';
import { PilotCard } from '../pilot/card.ts';

const codeDocument = graphql(`
  query AreaBySlug($slug: String!, $kind: AreaKind!) {
    areas(kinds: [$kind], slug: $slug, first: 1) { nodes { code } }
  }
`);

const document = graphql(
  `
    query YouthRegionPage($code: String!) {
      area(code: $code) {
        ... on YouthRegion {
          code name slug nameIn2019 pilotCount
          municipalities { name slug startedOn partnerships { code name sector } mergedFrom { partnerships { code name sector } } }
        }
      }
      inspirationRegions(filter: { areas: [$code] }, first: 20) { nodes { slug name } }
      pilots(filter: { areas: [$code] }, order: EVIDENCE, first: 8) { totalCount nodes { ...PilotCard } }
    }
  `,
  [PilotCard],
);

type Answer = ResultOf<typeof document>;
/** A youth region with its municipalities. */
type YouthRegion = Extract<NonNullable<Answer['area']>, { nameIn2019: string | null }>;
/** A partnership for inclusive education. */
export type PartnershipLine = YouthRegion['municipalities'][number]['partnerships'][number];

/** The code of the area of this kind with this slug; null when there is none. */
export async function askAreaCode(kind: 'YOUTH_REGION' | 'MUNICIPALITY', slug: string): Promise<string | null> {
  const { areas } = await ask(codeDocument, { kind, slug });
  return areas.nodes[0]?.code ?? null;
}

/** The partnerships, each once, by sector and code. */
export function eachPartnershipOnce(partnerships: readonly PartnershipLine[]): PartnershipLine[] {
  return [...new Map(partnerships.map((partnership) => [partnership.code, partnership])).values()].toSorted((a, b) =>
    a.code.localeCompare(b.code),
  );
}

/** The youth region at this address; null when there is none. Throws `ApiError` when the api does not answer. */
export async function askYouthRegion(slug: string) {
  const code = await askAreaCode('YOUTH_REGION', slug);
  if (code === null) return null;
  const { area, inspirationRegions, pilots } = await ask(document, { code });
  if (area === null || !('nameIn2019' in area)) return null;
  const partnerships = eachPartnershipOnce(
    area.municipalities.flatMap((municipality) => [
      ...municipality.partnerships,
      ...municipality.mergedFrom.flatMap((from) => from.partnerships),
    ]),
  );
  return { region: area, inspirationRegions: inspirationRegions.nodes, pilots, partnerships };
}
