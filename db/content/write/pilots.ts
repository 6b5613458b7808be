import { inArray } from 'drizzle-orm';
import { evidence, pilotAreas, pilotEffects, pilotOrganisations, pilots, pilotTerms } from '../../schema/pilot.ts';
import { idsOf, writeAreaLinks, writeOrganisationLinks, writeTermLinks } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, type Writing } from './writing.ts';

type Items = Plan['items']['pilot'];

/** Writes practices with the steps they reached and the evidence for each. */
export async function writePilots(writing: Writing, items: Items): Promise<void> {
  const { tx, now, idOf } = writing;
  const rows = items.map((item) => {
    const { title, summary, phase, phaseNote, decision, startYear, endYear, periodNote, scope, region, contactRole } = item.content;
    const { aim, audience, approach, aftermath, lessons, costs } = item.content;
    return {
      ...itemColumns(item, now),
      title,
      summary,
      phase,
      phaseNote: phaseNote ?? null,
      decidedOn: decision?.date ?? null,
      decision: decision?.text ?? null,
      startYear: startYear ?? null,
      endYear: endYear ?? null,
      periodNote: periodNote ?? null,
      scope,
      regionId: region === undefined ? null : idOf('inspiration-region', region),
      contactRole: contactRole ?? null,
      aim: aim ?? null,
      audience: audience ?? null,
      approach,
      aftermath: aftermath ?? null,
      lessons: lessons ?? null,
      costs: costs ?? null,
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(pilots)
      .values(chunk)
      .onConflictDoUpdate({ target: pilots.id, set: newValues(pilots, ['publishedAt']) }),
  );
  await writeTermLinks(writing, pilotTerms, items);
  await writeAreaLinks(writing, pilotAreas, items);
  await writeOrganisationLinks(writing, pilotOrganisations, items);
  await writeEffects(writing, items);
}

/** The evidence goes with the steps: deleting a step deletes it. All steps of a practice are in one statement, so their order is free. */
async function writeEffects({ tx, idOf }: Writing, items: Items): Promise<void> {
  const steps = items.flatMap(({ id, content }) => content.effects.map(({ step }) => ({ pilotId: id, step })));
  const proofs = items.flatMap(({ id, content }) =>
    content.effects.flatMap(({ step, evidence }) =>
      evidence.map(({ kind, statement, source, year }, index) => ({
        pilotId: id,
        step,
        position: index + 1,
        kind,
        statement,
        publicationId: idOf('publication', source),
        year: year ?? null,
      })),
    ),
  );
  await inChunks(idsOf(items), (ids) => tx.delete(pilotEffects).where(inArray(pilotEffects.pilotId, ids)));
  await inChunks(steps, (chunk) => tx.insert(pilotEffects).values(chunk));
  await inChunks(proofs, (chunk) => tx.insert(evidence).values(chunk));
}
