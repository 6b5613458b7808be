import { knowledgeSessionOrganisations, knowledgeSessions, knowledgeSessionTerms } from '../../schema/knowledge-session.ts';
import { dutchDay } from '../formats/dates.ts';
import { writeOrganisationLinks, writeTermLinks } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, type Writing } from './writing.ts';

/** Writes knowledge sessions. One of which only the moment is given gets its Dutch day from that. */
export async function writeKnowledgeSessions(writing: Writing, items: Plan['items']['knowledge-session']): Promise<void> {
  const { tx, now, idOf, municipalityCode } = writing;
  const rows = items.map((item) => {
    const { title, kind, status, summary, body, startsOn, startsAt, endsAt, place, municipality, region, audience } = item.content;
    return {
      ...itemColumns(item, now),
      title,
      kind,
      status,
      summary,
      body: body ?? null,
      startsOn: startsOn ?? (startsAt === undefined ? null : dutchDay(new Date(startsAt))),
      startsAt: startsAt === undefined ? null : new Date(startsAt),
      endsAt: endsAt === undefined ? null : new Date(endsAt),
      place: place ?? null,
      municipalityCode: municipality === undefined ? null : municipalityCode(municipality),
      regionId: region === undefined ? null : idOf('inspiration-region', region),
      audience: audience ?? null,
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(knowledgeSessions)
      .values(chunk)
      .onConflictDoUpdate({ target: knowledgeSessions.id, set: newValues(knowledgeSessions, ['publishedAt']) }),
  );
  await writeTermLinks(writing, knowledgeSessionTerms, items);
  const withOrganisers = items.map((item) => ({
    ...item,
    content: { organisations: item.content.organisers.map((organisation) => ({ organisation, role: 'organiser' as const })) },
  }));
  await writeOrganisationLinks(writing, knowledgeSessionOrganisations, withOrganisers);
}
