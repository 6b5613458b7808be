import { indexSettings } from '../meilisearch/settings.ts';
import { FillingFailure } from './failures.ts';
import type { Fillable } from './fill.ts';
import type { Pair } from './rows.ts';
import { stateOfDocuments } from './rows.ts';
import { differingSettings } from './settings-drift.ts';

/** What a quick look says of the index. `unsure`: the engine is still busy, so its documents can't be judged yet. */
export type Finding = 'in-step' | 'no-index' | 'settings' | 'documents' | 'unsure';

/**
 * Whether the index is as it should be, in five small questions. The number of documents and the last revision among them can't both be those of the
 * database in a copy of another moment: what was written since has a higher revision, and what was taken out lowers the number. A single document that
 * got lost in between is not seen here, but by `findDrift`. To be called while nothing is filled or waits for it. Throws a `FillingFailure`.
 */
export async function quickLook({ db, server, lexicon }: Fillable): Promise<Finding> {
  const published = await stateOfDocuments(db);
  try {
    if ((await differingSettings(server, indexSettings(lexicon()))).length > 0) return 'settings';
    const { numberOfDocuments, isIndexing } = await server.ask((client) => client.index(server.uid).getStats());
    if (isIndexing) return 'unsure';
    if (numberOfDocuments !== published.count) return 'documents';
    const { results } = await server.ask((client) =>
      client.index<Pair>(server.uid).getDocuments({ filter: `revision >= ${published.revision}`, fields: ['id', 'revision'], limit: 2 }),
    );
    const asPublished = published.count === 0 ? results.length === 0 : results.length === 1 && results[0]?.revision === published.revision;
    return asPublished ? 'in-step' : 'documents';
  } catch (error) {
    if (error instanceof FillingFailure && error.kind === 'no-index') return 'no-index';
    throw error;
  }
}
