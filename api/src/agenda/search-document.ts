import type { Database } from '@kennishub/db';
import { areasAround, joinSurroundings } from '../area/index.ts';
import { facetLabels, facetValues } from '../search/facet-values.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of agendas. */
export async function searchableAgendas(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const agendas = await db.query.agendas.findMany({
    where: { id: { in: [...ids] } },
    with: {
      region: { columns: { slug: true, name: true, areaCode: true } },
      themes: true,
      goals: { orderBy: { position: 'asc' }, with: { actionPoints: { orderBy: { position: 'asc' } } } },
    },
  });
  const around = await areasAround(
    db,
    agendas.flatMap(({ region }) => region?.areaCode ?? []),
  );
  return agendas.map((agenda) => {
    const place = joinSurroundings(around, agenda.region ? [agenda.region.areaCode] : []);
    return {
      type: 'agenda',
      id: agenda.id,
      slug: agenda.slug,
      title: agenda.title,
      summary: agenda.summary,
      body: [
        ...agenda.goals.flatMap((goal) => [goal.label, goal.description, ...goal.actionPoints.map(({ label }) => label)]),
        agenda.lessons,
      ].filter((text) => text !== null),
      areas: agenda.region ? [agenda.region.name] : [],
      widerAreas: [...place.names, ...place.widerNames].filter((name) => name !== agenda.region?.name),
      labels: facetLabels(agenda.themes),
      areaCodes: place.codes,
      terms: [...facetValues(agenda.themes), ...(agenda.region ? [`region:${agenda.region.slug}`] : [])],
      startYear: agenda.startYear,
      endYear: agenda.endYear,
      evidenceStep: 0,
      inOtherWords: agenda.inOtherWords,
      publishedAt: agenda.publishedAt,
      version: agenda.version,
    };
  });
}
