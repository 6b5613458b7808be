import { type Drift, isInStep } from '../search/filling/drift.ts';
import type { SearchFilling } from '../search/filling/filling.ts';
import { FILL } from '../search/filling/queues.ts';
import { makeAdministrator } from './administrator-command.ts';
import { loadShippedContent } from './load.ts';
import { searchPool } from './pool.ts';
import { searchScore } from './score.ts';
import { makeToken } from './token-command.ts';
import type { CommandTools } from './tools.ts';

/** The commands of an operator: each does its work on an open database and answers with what to print. An error is printed, and the exit code is 1. */
export const commands = {
  seed: async ({ db, filling }: CommandTools, values: { content?: string; demo: boolean }): Promise<string> =>
    (await loadShippedContent(db, { folder: values.content, demo: values.demo, announce: filling?.announce })) ?? 'Nothing to load.',

  administrator: makeAdministrator,

  token: makeToken,

  'search:rebuild': async ({ filling, onProgress }: CommandTools, _values: object): Promise<string> => {
    const began = performance.now();
    const documents = await needed(filling).rebuild('command', onProgress);
    return `The index holds ${documents} documents, made anew in ${((performance.now() - began) / 1000).toFixed(1)} s.`;
  },

  'search:check': async ({ filling }: CommandTools, _values: object): Promise<string> => {
    const { jobs, drift } = needed(filling);
    const found = await drift();
    const waiting = await jobs.count(FILL);
    const note = waiting > 0 ? `\n${waiting} changes are on their way to the index.` : '';
    if (!isInStep(found)) throw new Error(`${driftReport(found)}${note}`);
    return `The index is in step with all ${found.documents} documents.${note}`;
  },

  'search:score': searchScore,

  'search:pool': searchPool,
};

function needed(filling: SearchFilling | null): SearchFilling {
  if (filling) return filling;
  throw new Error('There is no Meilisearch: set MEILI_URL, and MEILI_KEY to the key that `pnpm search:key` makes.');
}

const SHOWN = 20;

/** What differs, counted and with the first ids. */
function driftReport({ missing, extra, stale, settings, documents }: Drift): string {
  const line = (name: string, values: readonly string[]): string => {
    const rest = values.length > SHOWN ? ` … and ${values.length - SHOWN} more` : '';
    return `  ${name.padEnd(9)}${String(values.length).padStart(6)}${values.length > 0 ? `  ${values.slice(0, SHOWN).join(', ')}${rest}` : ''}`;
  };
  return [
    `The index is not in step with the ${documents} documents. The hub mends this by itself; \`pnpm search:rebuild\` does it now.`,
    line('missing', missing),
    line('extra', extra),
    line('stale', stale),
    line('settings', settings),
  ].join('\n');
}
