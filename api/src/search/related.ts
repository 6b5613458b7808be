import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { facetLabelsOf } from './facet-labels.ts';

/** What two items share weighs more or less, by facet. A shared municipality counts as `municipality`. */
const weights: Record<string, number> = {
  theme: 3,
  region: 2,
  municipality: 2,
  advice: 1.5,
  kind: 0.5,
  schoolType: 1,
  factor: 1,
  fundingVariant: 1.5,
  partnerType: 0.25,
};

/** How many candidates are looked at before the best are chosen. */
const CANDIDATES = 60;

export type RelatedItem = { type: string; id: string; slug: string; title: string; summary: string; reasons: string[] };

type Candidate = {
  type: string;
  id: string;
  slug: string;
  title: string;
  summary: string;
  shared: string[];
  places: string[];
  tied: string | null;
};

/**
 * What belongs with an item, the closest first, each with Dutch reasons: what editors or sources tied to it, then what shares its themes,
 * region, advices, school types and municipality. The same items always come in the same order. Empty when the item is not found.
 */
export async function relatedTo(
  db: Database,
  item: { type: string; slug: string },
  types: readonly string[],
  first: number,
): Promise<RelatedItem[]> {
  const candidates = await rowsOf<Candidate>(
    db,
    sql`with me as (
        select id, terms, area_codes from search_documents where type = ${item.type} and slug = ${item.slug}
      ), ties as (
        select target_id as id, reason from related_items join me on item_id = me.id
        union all
        select item_id, 'Verwijst hiernaar' from related_items join me on target_id = me.id
      )
      select other.type, other.id, other.slug, other.title, other.summary,
        array(select unnest(other.terms) intersect select unnest(me.terms) order by 1) as shared,
        array(select area.name from areas area where area.kind = 'municipality' and area.code = any(other.area_codes) and area.code = any(me.area_codes) order by 1 limit 4) as places,
        (select min(reason) from ties where ties.id = other.id) as tied
      from search_documents other, me
      where other.id <> me.id and other.type = any(${sql.param([...types])}::text[])
        and (other.terms && me.terms or other.id in (select id from ties))
      order by other.id in (select id from ties) desc, cardinality(array(select unnest(other.terms) intersect select unnest(me.terms))) desc, other.slug
      limit ${CANDIDATES}`,
  );
  const best = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .filter(({ candidate, score }) => candidate.tied !== null || score >= (weights['theme'] ?? 0))
    .sort((a, b) => b.score - a.score || a.candidate.slug.localeCompare(b.candidate.slug))
    .slice(0, first);
  const labels = await facetLabelsOf(db, ['theme', 'advice', 'schoolType', 'region']);
  return best.map(({ candidate: { shared, places, tied, ...rest } }) => ({
    ...rest,
    reasons: reasonsOf({ shared, places, tied }, labels),
  }));
}

function scoreOf({ shared, places, tied }: Candidate): number {
  const near = places.length > 0 && places.length < 4 ? (weights['municipality'] ?? 0) : 0;
  return shared.reduce((sum, term) => sum + (weights[facetOf(term)] ?? 0), near) + (tied ? 100 : 0);
}

const facetOf = (term: string): string => term.slice(0, term.indexOf(':'));

/** `a`, `a en b`, `a, b en c`. */
const joined = (words: readonly string[]): string => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words);

function reasonsOf({ shared, places, tied }: Pick<Candidate, 'shared' | 'places' | 'tied'>, labels: Map<string, string>): string[] {
  const of = (facet: string) => shared.flatMap((term) => (facetOf(term) === facet ? (labels.get(term) ?? []) : []));
  const [themes, regions, advices, schools] = [of('theme'), of('region'), of('advice'), of('schoolType')];
  return [
    ...(tied ? [tied] : []),
    ...(themes.length > 0 ? [`${themes.length === 1 ? 'Zelfde thema' : 'Zelfde thema’s'}: ${joined(themes.slice(0, 3))}`] : []),
    ...(places.length > 0 && places.length < 4
      ? [`Ook in ${joined(places)}`]
      : regions.length > 0
        ? [`Zelfde regio: ${joined(regions)}`]
        : []),
    ...(themes.length === 0 && advices.length > 0 ? [`Zelfde advies: ${advices[0]}`] : []),
    ...(schools.length > 0 && schools.length < 3 ? [`Ook voor ${joined(schools.map((label) => label.toLocaleLowerCase('nl')))}`] : []),
  ].slice(0, 3);
}
