import { builder } from '../graphql/builder.ts';
import { areaType } from './area.ts';

export const InspirationRegionArea = areaType(
  'inspiration-region',
  'The area of an inspiration region: its municipalities taken together.',
);

builder.drizzleObjectField(InspirationRegionArea, 'inspirationRegion', (t) =>
  t.relation('inspirationRegion', { nullable: true, description: 'The inspiration region itself; null when it has no page.' }),
);
