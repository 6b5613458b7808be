import { publicationAreas, publicationOrganisations, publications, publicationTerms } from '../../schema/publication.ts';
import { writeAreaLinks, writeOrganisationLinks, writeTermLinks } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, type Writing } from './writing.ts';

/** Writes publications; what they cite comes later, for they may cite each other. */
export async function writePublications(writing: Writing, items: Plan['items']['publication']): Promise<void> {
  const { tx, now, idOf } = writing;
  const rows = items.map((item) => {
    const { title, kind, year, publisher, url, summary, body, region } = item.content;
    return {
      ...itemColumns(item, now),
      title,
      kind,
      year: year ?? null,
      publisher: publisher ?? null,
      url: url ?? null,
      summary,
      body: body ?? null,
      regionId: region === undefined ? null : idOf('inspiration-region', region),
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(publications)
      .values(chunk)
      .onConflictDoUpdate({ target: publications.id, set: newValues(publications, ['publishedAt']) }),
  );
  await writeTermLinks(writing, publicationTerms, items);
  await writeAreaLinks(writing, publicationAreas, items);
  await writeOrganisationLinks(writing, publicationOrganisations, items);
}
