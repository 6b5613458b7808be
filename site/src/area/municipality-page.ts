import { ask, graphql } from '../api.ts';
import { PilotCard } from '../pilot/card.ts';
import { askAreaCode, eachPartnershipOnce } from './youth-region-page.ts';

const document = graphql(
  `
    query MunicipalityPage($code: String!) {
      area(code: $code) {
        ... on Municipality {
          code name slug startedOn endedOn pilotCount
          province { name }
          youthRegion { code name slug }
          partnerships { code name sector }
          mergedInto { name slug startedOn youthRegion { code name slug } }
          mergedFrom { name slug endedOn partnerships { code name sector } }
        }
      }
      inspirationRegions(filter: { areas: [$code] }, first: 20) { nodes { slug name } }
      pilots(filter: { areas: [$code] }, order: EVIDENCE, first: 8) { totalCount nodes { ...PilotCard } }
    }
  `,
  [PilotCard],
);

const nearDocument = graphql(
  `
    query PracticesNear($code: String!) {
      pilots(filter: { areas: [$code] }, order: EVIDENCE, first: 20) { totalCount nodes { ...PilotCard } }
    }
  `,
  [PilotCard],
);

/** How many practices from elsewhere in the youth region are shown. */
const mostNear = 6;

/** The municipality at this address, old ones included; null when there is none. Throws `ApiError` when the api does not answer. */
export async function askMunicipality(slug: string) {
  const code = await askAreaCode('MUNICIPALITY', slug);
  if (code === null) return null;
  const { area, inspirationRegions, pilots } = await ask(document, { code });
  if (area === null || !('endedOn' in area)) return null;
  const youthRegion = area.youthRegion ?? area.mergedInto[0]?.youthRegion ?? null;
  const near = youthRegion === null ? null : await ask(nearDocument, { code: youthRegion.code });
  const here = new Set(pilots.nodes.map((pilot) => pilot.slug));
  return {
    municipality: area,
    youthRegion,
    inspirationRegions: inspirationRegions.nodes,
    partnerships: eachPartnershipOnce([...area.partnerships, ...area.mergedFrom.flatMap((from) => from.partnerships)]),
    pilots,
    near: (near?.pilots.nodes ?? []).filter((pilot) => !here.has(pilot.slug)).slice(0, mostNear),
  };
}
