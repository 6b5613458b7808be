import type { schema } from '@kennishub/db';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { areaType } from './area.ts';

const PartnershipSector = enumOf<(typeof schema.partnershipSectors)[number]>('PartnershipSector', 'The schools a partnership is for.', {
  primary: 'Primary education (po).',
  secondary: 'Secondary education (vo).',
});

export const Partnership = areaType(
  'partnership',
  'A partnership of school boards for inclusive education (samenwerkingsverband passend onderwijs).',
);

builder.drizzleObjectFields(Partnership, (t) => ({
  sector: t.field({
    type: PartnershipSector,
    description: 'The schools it is for.',
    select: { with: { partnership: { columns: { sector: true } } } },
    resolve: (area) => {
      if (!area.partnership) throw new Error('An area is called a partnership but has no row as one.');
      return area.partnership.sector;
    },
  }),
}));
