import { schema } from '@kennishub/db';
import { and, count, eq, inArray } from 'drizzle-orm';
import type { Curator } from '../curation/curator.ts';
import { type NotAllowed, type NotFound, notAllowed, notFound } from '../graphql/errors.ts';
import { visibleChanges } from './bulk-change.ts';
import type { BulkChangeRow } from './row.ts';

/** A step of a change of many items was taken. */
export type ChangeStepped = { id: string };
export type ChangeStepAnswer = ChangeStepped | NotFound | NotAllowed;

type By = Pick<Curator, 'db' | 'viewer'>;

const unknownChange = (): NotFound => notFound('Deze wijziging kennen wij niet.', 'Kies een wijziging uit de lijst.');

/** Does something with a change, nobody else meanwhile. */
const withChange = ({ db, viewer }: By, id: string, work: (tx: By['db'], change: BulkChangeRow) => Promise<ChangeStepAnswer>) =>
  db.transaction(async (tx): Promise<ChangeStepAnswer> => {
    const { bulkChanges } = schema;
    const [change] = await tx
      .select()
      .from(bulkChanges)
      .where(and(eq(bulkChanges.id, id), visibleChanges(viewer, bulkChanges)))
      .for('update');
    return change ? work(tx, change) : unknownChange();
  });

/** Has a change carried out that was tried out. With anything rejected or stale only when it is told to go on without. */
export const startChange = (by: By, id: string, skipRejected: boolean): Promise<ChangeStepAnswer> =>
  withChange(by, id, async (tx, change) => {
    if (change.state !== 'checked')
      return notAllowed('Deze wijziging kan nu niet worden uitgevoerd.', 'Wacht tot is nagegaan wat er gebeurt, of begin opnieuw.');
    const { bulkRows, bulkChanges } = schema;
    const [row] = await tx
      .select({ wrong: count() })
      .from(bulkRows)
      .where(and(eq(bulkRows.changeId, id), inArray(bulkRows.outcome, ['rejected', 'stale'])));
    const wrong = row?.wrong ?? 0;
    if (wrong > 0 && (!skipRejected || change.kind === 'vocabulary'))
      return notAllowed(
        wrong === 1 ? 'Eén onderdeel kan niet zo.' : `${wrong} onderdelen kunnen niet zo.`,
        change.kind === 'vocabulary'
          ? 'Los dat eerst op, en laat opnieuw nagaan wat er gebeurt.'
          : 'Verbeter ze en begin opnieuw, of voer de rest uit met `skipRejected`.',
      );
    await tx.update(bulkChanges).set({ state: 'starting', attempts: 0, problems: [], skipRejected }).where(eq(bulkChanges.id, id));
    return { id };
  });

/** Has a change tried out anew, for what it would do now. */
export const recheckChange = (by: By, id: string): Promise<ChangeStepAnswer> =>
  withChange(by, id, async (tx, change) => {
    if (change.state !== 'checked')
      return notAllowed('Van deze wijziging kan nu niet opnieuw worden nagegaan wat zij doet.', 'Begin een nieuwe.');
    await tx.update(schema.bulkChanges).set({ state: 'waiting', attempts: 0, problems: [] }).where(eq(schema.bulkChanges.id, id));
    return { id };
  });

/** Gives a change up that was not carried out. */
export const cancelChange = (by: By, id: string): Promise<ChangeStepAnswer> =>
  withChange(by, id, async (tx, change) => {
    if (change.state !== 'checked' && change.state !== 'waiting' && change.state !== 'failed')
      return notAllowed('Deze wijziging kan niet meer worden geannuleerd.', null);
    await tx.update(schema.bulkChanges).set({ state: 'cancelled' }).where(eq(schema.bulkChanges.id, id));
    await tx.delete(schema.bulkFileParts).where(eq(schema.bulkFileParts.changeId, id));
    return { id };
  });
