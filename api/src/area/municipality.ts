import { builder } from '../graphql/builder.ts';
import { areaType } from './area.ts';
import { Province } from './province.ts';

export const Municipality = areaType(
  'municipality',
  'A municipality (gemeente), present or past: after a merger it keeps its code and refers to what it went over into.',
);

builder.drizzleObjectFields(Municipality, (t) => ({
  tooiUri: t.string({
    description: 'Its identifier in the register of government organisations (TOOI).',
    select: { with: { municipality: { columns: { tooiUri: true } } } },
    resolve: (area) => area.municipality?.tooiUri ?? '',
  }),
  startedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day it came into being, when that was after 2018; null for older ones.',
    select: { with: { municipality: { columns: { startedOn: true } } } },
    resolve: (area) => area.municipality?.startedOn ?? null,
  }),
  endedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day it went over into another; null while it exists.',
    select: { with: { municipality: { columns: { endedOn: true } } } },
    resolve: (area) => area.municipality?.endedOn ?? null,
  }),
  province: t.field({
    type: Province,
    description: 'The province it lies in.',
    select: (_args, _context, nestedSelection) => ({ with: { municipality: { with: { province: nestedSelection() } } } }),
    resolve: (area) => {
      if (!area.municipality) throw new Error(`Area ${area.code} is called a municipality but has no row as one.`);
      return area.municipality.province;
    },
  }),
  mergedInto: t.relation('mergedInto', {
    type: Municipality,
    query: { orderBy: { name: 'asc' } },
    description: 'What it went over into, by name; empty while it exists. A split has several.',
  }),
  mergedFrom: t.relation('mergedFrom', {
    type: Municipality,
    query: { orderBy: { name: 'asc' } },
    description: 'The municipalities that went over into it, by name.',
  }),
}));
