import { type AreaFacts, YEARS } from './csv.ts';

type Membership = { areaCode: string; municipalityCode: string; year: number; share: number };

/** The facts about areas as rows of the tables. Codes are unique over all kinds. */
export function areaRows(facts: AreaFacts) {
  const named = <Kind extends string>(kind: Kind, items: readonly { code: string; name: string; slug: string }[]) =>
    items.map(({ code, name, slug }) => ({ code, kind, name, slug }));
  return {
    areas: [
      ...named('province', facts.provinces),
      ...named('municipality', facts.municipalities),
      ...named('youth-region', facts.youthRegions),
      ...named('partnership', facts.partnerships),
    ],
    municipalities: facts.municipalities.map(({ code, province, tooiUri, startedOn, endedOn }) => ({
      code,
      provinceCode: province,
      tooiUri,
      startedOn,
      endedOn,
    })),
    mergers: facts.mergers.map(({ from, into, mergedOn, kind, note }) => ({ fromCode: from, intoCode: into, mergedOn, kind, note })),
    youthRegions: facts.youthRegions.map(({ code, shortLabel, nameIn2019, tileColumn, tileRow }) => ({
      code,
      shortLabel,
      nameIn2019,
      tileColumn,
      tileRow,
    })),
    partnerships: facts.partnerships.map(({ code, sector }) => ({ code, sector })),
    memberships: [...provinceMemberships(facts), ...regionMemberships(facts), ...partnershipMemberships(facts)],
  };
}

/** A municipality belongs to its province in every year in which it existed. */
const provinceMemberships = (facts: AreaFacts): Membership[] =>
  facts.municipalities.flatMap(({ code, province, startedOn, endedOn }) =>
    [startedOn === null ? YEARS.first : null, endedOn === null ? YEARS.latest : null]
      .filter((year) => year !== null)
      .map((year) => ({ areaCode: province, municipalityCode: code, year, share: 1 })),
  );

const regionMemberships = (facts: AreaFacts): Membership[] =>
  facts.youthRegionMemberships.map(({ year, youthRegion, municipality }) => ({
    areaCode: youthRegion,
    municipalityCode: municipality,
    year,
    share: 1,
  }));

const partnershipMemberships = (facts: AreaFacts): Membership[] =>
  facts.partnershipMemberships.map(({ year, partnership, municipality, share }) => ({
    areaCode: partnership,
    municipalityCode: municipality,
    year,
    share,
  }));
