import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { actionPoints, agendas, agendaTerms, goals } from '../../schema/agenda.ts';
import { newId } from '../../schema/columns.ts';
import { idsOf, writeTermLinks } from './links.ts';
import type { Plan } from './plan.ts';
import { inChunks, newValues } from './rows.ts';
import { itemColumns, type Writing } from './writing.ts';

type Items = Plan['items']['agenda'];

/** Writes agendas with their goals and actions. */
export async function writeAgendas(writing: Writing, items: Items): Promise<void> {
  const { tx, now, idOf } = writing;
  const rows = items.map((item) => {
    const { title, region, startYear, endYear, status, adoptedOn, summary, lessons } = item.content;
    return {
      ...itemColumns(item, now),
      title,
      regionId: region === undefined ? null : idOf('inspiration-region', region),
      startYear: startYear ?? null,
      endYear: endYear ?? null,
      status: status ?? null,
      adoptedOn: adoptedOn ?? null,
      summary,
      lessons: lessons ?? null,
    };
  });
  await inChunks(rows, (chunk) =>
    tx
      .insert(agendas)
      .values(chunk)
      .onConflictDoUpdate({ target: agendas.id, set: newValues(agendas, ['publishedAt']) }),
  );
  await writeTermLinks(writing, agendaTerms, items);
  await writeGoals(writing, items);
}

/** A goal keeps its id as long as it keeps its slug: measurements hang on it. Its actions are written anew. */
async function writeGoals({ tx, termId }: Writing, items: Items): Promise<void> {
  const existing: { id: string; agendaId: string; slug: string }[] = [];
  await inChunks(idsOf(items), async (ids) => {
    existing.push(
      ...(await tx.select({ id: goals.id, agendaId: goals.agendaId, slug: goals.slug }).from(goals).where(inArray(goals.agendaId, ids))),
    );
  });
  const ids = new Map(existing.map(({ id, agendaId, slug }) => [`${agendaId}/${slug}`, id]));
  const written = items.flatMap(({ id: agendaId, content }) =>
    content.goals.map((goal, index) => ({ ...goal, id: ids.get(`${agendaId}/${goal.slug}`) ?? newId(), agendaId, position: index + 1 })),
  );
  const rows = written.map(({ id, agendaId, slug, position, label, description, theme, advice, status, smart }) => ({
    id,
    agendaId,
    slug,
    position,
    label,
    description: description ?? null,
    themeId: theme === undefined ? null : termId('theme', theme),
    adviceId: advice === undefined ? null : termId('advice', advice),
    status: status ?? null,
    smart: withoutUndefined(smart),
  }));
  for (const { id } of items) {
    const kept = rows.filter(({ agendaId }) => agendaId === id).map((goal) => goal.id);
    await tx.delete(goals).where(and(eq(goals.agendaId, id), notInArray(goals.id, kept)));
  }
  await inChunks(rows, (chunk) =>
    tx
      .insert(goals)
      .values(chunk)
      .onConflictDoUpdate({ target: goals.id, set: newValues(goals) }),
  );
  const actions = written.flatMap(({ id, actions }) =>
    actions.map(({ label, owner, due }, index) => ({ goalId: id, position: index + 1, label, owner: owner ?? null, due: due ?? null })),
  );
  await inChunks(
    rows.map(({ id }) => id),
    (chunk) => tx.delete(actionPoints).where(inArray(actionPoints.goalId, chunk)),
  );
  await inChunks(actions, (chunk) => tx.insert(actionPoints).values(chunk));
}

type Smart = typeof goals.$inferInsert.smart;

/** The sentences that are there: a key with undefined would vanish in the database but not in the type. */
const withoutUndefined = (smart: Record<string, string | undefined>): NonNullable<Smart> =>
  Object.fromEntries(Object.entries(smart).filter(([, sentence]) => sentence !== undefined));
