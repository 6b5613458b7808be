import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';

type AreaKindWord = (typeof schema.areaKinds)[number];

export const AreaKind = enumOf<AreaKindWord>('AreaKind', 'The levels of area that the hub knows.', {
  province: 'One of the twelve provinces.',
  'youth-region': 'One of the 42 youth regions (jeugdregio).',
  municipality: 'A municipality, present or past.',
  partnership: 'A partnership for inclusive education (samenwerkingsverband passend onderwijs).',
  'inspiration-region': 'An inspiration region, as an area.',
});

const typeNames: Record<AreaKindWord, string> = {
  province: 'Province',
  'youth-region': 'YouthRegion',
  municipality: 'Municipality',
  partnership: 'Partnership',
  'inspiration-region': 'InspirationRegionArea',
};

/** Any area, at any level. */
export const Area = builder.drizzleInterface('areas', {
  variant: 'Area',
  description:
    'A part of the country, at any level. What is about a municipality is also found under every area it lies in, and survives a merger.',
  select: { columns: { code: true, kind: true } },
  resolveType: (area) => typeNames[area.kind],
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'The official code: `PV26`, `JZ19`, `GM0632`, `PO2604`, or `IR:` and a slug for an inspiration region. Filters by area take it.',
    }),
    kind: t.expose('kind', { type: AreaKind, description: 'The level.' }),
    name: t.exposeString('name', { description: 'The Dutch name.' }),
    slug: t.exposeString('slug', { description: 'The name as it stands in an address, unique within its level.' }),
  }),
});

/** An object type for one level of area. */
export const areaType = (kind: AreaKindWord, description: string) =>
  builder.drizzleNode('areas', {
    variant: typeNames[kind],
    description,
    interfaces: [Area],
    select: { columns: { code: true, kind: true } },
    extensions: { isOwn: (area: { kind: AreaKindWord }) => area.kind === kind },
    id: { column: (area) => area.code, description: 'The global id.' },
  });
