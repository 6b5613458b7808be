import { schema } from '@kennishub/db';
import { readStandingFor } from '@kennishub/db/content';
import { and, eq } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { notAllowed, notFound } from '../graphql/errors.ts';
import { illegalStep, unknownItem } from './answers.ts';
import { type Curator, inOneTransaction } from './curator.ts';
import { editConflict } from './edit-conflict.ts';
import { lockItem, placeOf } from './locked-item.ts';
import { isLegal } from './moves.ts';
import { noteStep } from './note-step.ts';
import { isTheirs, mayTake, stepsFor } from './policy.ts';
import { begin, problemsOf, type SaveAnswer, saveAgain } from './save-draft.ts';

export type VersionRequest = {
  id: string;
  version: number /** The edit of the draft that was seen; null when there was none. */;
  edit: number | null;
};

/**
 * Makes the draft of an item what an older version was; review and publishing follow as always, so that restoring makes a new version. Repeating it is
 * harmless: the second time the draft is there, and its edit is another.
 */
export async function restoreVersion(curator: Curator, { id, version, edit }: VersionRequest): Promise<SaveAnswer> {
  const { viewer, now } = curator;
  if (!mayTake(viewer, 'save')) return notAllowed('Bewerken is niet voor uw rol of uw token.', 'Vraag een redacteur van de Coalitie.');
  const actor = actorOf(viewer);
  return inOneTransaction<SaveAnswer>(curator, async (tx) => {
    const locked = await lockItem(tx, id);
    if (!locked || !isTheirs(viewer, locked.item)) return unknownItem();
    const { item, open, lastVersion } = locked;
    const [old] = await tx
      .select({ snapshot: schema.revisions.snapshot })
      .from(schema.revisions)
      .where(and(eq(schema.revisions.itemId, item.id), eq(schema.revisions.version, version)));
    if (!old) return notFound('Deze versie kennen wij niet.', 'Kies een versie uit de geschiedenis.');
    const place = placeOf(locked);
    if (!isLegal('save', place)) return illegalStep('save', place, stepsFor(viewer, place));
    const { snapshot } = old;
    if ((open?.edit ?? null) !== edit) return editConflict(tx, locked, { edit, baseVersion: lastVersion }, snapshot);
    const note = `Teruggezet naar versie ${version}.`;
    const saved = open
      ? await saveAgain(tx, locked, { snapshot, actor, now, note, baseVersion: null })
      : await begin(tx, item, { snapshot, baseVersion: lastVersion, actor, now, note });
    await tx.update(schema.items).set({ changedAt: now }).where(eq(schema.items.id, item.id));
    await noteStep(tx, { step: 'restore-version', item, from: item.state, to: item.state, actor, at: now, version });
    const problems = await problemsOf(tx, item.type, snapshot, await readStandingFor(tx, [snapshot]), now);
    return { id: item.id, edit: saved.edit, problems };
  });
}
