import type { Database } from '@kennishub/db';
import { areasAround, itemAreaCodes, itemSurroundings } from '../area/index.ts';
import { facetLabels, facetValues } from '../search/facet-values.ts';
import type { SearchableItem } from '../search/search-document.ts';

/** What the index knows of knowledge sessions. */
export async function searchableKnowledgeSessions(db: Database, ids: readonly string[]): Promise<SearchableItem[]> {
  const sessions = await db.query.knowledgeSessions.findMany({
    where: { id: { in: [...ids] } },
    with: {
      region: { columns: { slug: true, name: true, areaCode: true } },
      themes: true,
      advices: true,
      participations: { with: { organisation: { columns: { name: true } } } },
    },
  });
  const ownCodes = (session: (typeof sessions)[number]) => (session.municipalityCode ? [session.municipalityCode] : []);
  const around = await areasAround(
    db,
    sessions.flatMap((session) => itemAreaCodes(ownCodes(session), session.region)),
  );
  return sessions.map((session) => {
    const place = itemSurroundings(around, ownCodes(session), session.region);
    const terms = [...session.themes, ...session.advices];
    const year = session.startsOn ? Number(session.startsOn.slice(0, 4)) : null;
    return {
      type: 'knowledge-session',
      id: session.id,
      slug: session.slug,
      title: session.title,
      summary: session.summary,
      body: [session.body, session.audience, session.place].filter((text) => text !== null),
      areas: place.names,
      widerAreas: place.widerNames,
      labels: [...facetLabels(terms), ...session.participations.map(({ organisation }) => organisation.name)],
      areaCodes: place.codes,
      terms: [
        ...facetValues(terms),
        `kind:${session.kind}`,
        `status:${session.status}`,
        ...(session.region ? [`region:${session.region.slug}`] : []),
      ],
      startYear: year,
      endYear: year,
      evidenceStep: 0,
      inOtherWords: session.inOtherWords,
      publishedAt: session.publishedAt,
      version: session.version,
    };
  });
}
