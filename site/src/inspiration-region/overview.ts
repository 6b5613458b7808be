import { ask, graphql } from '../api.ts';
import { YouthRegionTile, youthRegionTile } from '../area/youth-region-tile.ts';
import { InspirationRegionCard, regionCard } from './card.ts';

const document = graphql(
  `
    query RegionOverview {
      youthRegions { ...YouthRegionTile }
      inspirationRegions(first: 100) { nodes { ...InspirationRegionCard } }
    }
  `,
  [YouthRegionTile, InspirationRegionCard],
);

/** The map of the country and the inspiration regions as cards. Throws `ApiError` when the api does not answer. */
export async function askRegionOverview() {
  const { youthRegions, inspirationRegions } = await ask(document, {});
  return { tiles: youthRegions.map(youthRegionTile), regions: inspirationRegions.nodes.map(regionCard) };
}
