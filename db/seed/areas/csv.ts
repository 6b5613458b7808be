import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { mergerKinds } from '../../schema/municipality.ts';
import { partnershipSectors } from '../../schema/partnership.ts';

const text = z.string().min(1);
const optionalText = z.string().transform((value) => (value === '' ? null : value));
const wholeNumber = z.coerce.number().int();

const named = { code: text, name: text, slug: text };

const formats = {
  provinces: z.object(named),
  municipalities: z.object({
    ...named,
    alsoKnownAs: optionalText,
    province: text,
    tooiUri: z.url(),
    startedOn: optionalText,
    endedOn: optionalText,
  }),
  mergers: z.object({ from: text, into: text, mergedOn: z.iso.date(), kind: z.enum(mergerKinds), note: optionalText }),
  'youth-regions': z.object({ ...named, shortLabel: text, nameIn2019: optionalText, tileColumn: wholeNumber, tileRow: wholeNumber }),
  'youth-region-memberships': z.object({ year: wholeNumber, youthRegion: text, municipality: text }),
  partnerships: z.object({ ...named, sector: z.enum(partnershipSectors) }),
  'partnership-memberships': z.object({ year: wholeNumber, partnership: text, municipality: text, share: z.coerce.number().gt(0).max(1) }),
};

type AreaFile = keyof typeof formats;

const read = <File extends AreaFile>(file: File): z.output<(typeof formats)[File]>[] => {
  const rows: unknown[] = parse(readFileSync(new URL(`../content/areas/${file}.csv`, import.meta.url)), { columns: true, bom: true });
  return z.array(formats[file]).parse(rows) as z.output<(typeof formats)[File]>[];
};

/** The facts about areas that come with the hub, as they stand in `content/areas`. */
export const readAreaFacts = () => ({
  provinces: read('provinces'),
  municipalities: read('municipalities'),
  mergers: read('mergers'),
  youthRegions: read('youth-regions'),
  youthRegionMemberships: read('youth-region-memberships'),
  partnerships: read('partnerships'),
  partnershipMemberships: read('partnership-memberships'),
});

export type AreaFacts = ReturnType<typeof readAreaFacts>;

/** The two years for which the memberships of the whole country are known. */
export const YEARS = { first: 2019, latest: 2025 } as const;
