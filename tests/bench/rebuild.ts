import { readConfig } from '@kennishub/api/config.ts';
import { createLog } from '@kennishub/api/log.ts';
import { openFilling } from '@kennishub/api/search/filling/filling.ts';
import { documentsAfter } from '@kennishub/api/search/filling/rows.ts';
import { indexDocumentsOf } from '@kennishub/api/search/meilisearch/document.ts';
import { indexSettings } from '@kennishub/api/search/meilisearch/settings.ts';
import { createLexicon } from '@kennishub/api/search/text/lexicon.ts';
import { openDatabase } from '@kennishub/db';

/**
 * `pnpm bench:rebuild`: how long the index takes to be made anew, beside posting the same documents, made before, to the engine directly. Needs MEILI_URL and
 * MEILI_KEY, and the database that `pnpm bench:data` filled.
 */
const { meilisearch } = readConfig(process.env);
if (!meilisearch) throw new Error('Set MEILI_URL, and MEILI_KEY when the engine has keys.');
const database = await openDatabase({ url: process.env['DATABASE_URL'], folder: process.env['BENCH_DIR'] ?? '.data/bench' });
const shipped = createLexicon();
const filling = await openFilling(database, {
  settings: { ...meilisearch, requestWithin: 120_000, taskWithin: 3_600_000 },
  lexicon: () => shipped,
  log: createLog({ logLevel: 'silent', prettyLogs: false }),
  now: () => new Date(),
  workers: false,
});
const { server } = filling;

const bodies: string[] = [];
let documents = 0;
for (let after = 0; ; ) {
  const rows = await documentsAfter(database.db, after, 1_000);
  const last = rows.at(-1);
  if (!last) break;
  after = last.number;
  documents += rows.length;
  bodies.push(JSON.stringify(indexDocumentsOf(rows, shipped)));
}
const megabytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / 1_000_000;
console.log(`${documents} documents, ${megabytes.toFixed(0)} MB, ${database.engine}`);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** Settings first, then the documents as fast as the engine takes them. */
async function postDirectly(): Promise<void> {
  const uid = `${server.nextUid}direct`;
  await server.carryOut((client) => client.createIndex(uid, { primaryKey: 'id' }));
  await server.carryOut((client) => client.index(uid).updateSettings(indexSettings(shipped)));
  const tasks = [];
  for (const body of bodies) tasks.push(await server.ask((client) => client.index(uid).addDocumentsFromString(body, 'application/json')));
  for (const task of tasks) await server.done(task);
  await server.carryOut((client) => client.deleteIndex(uid));
}

for (let round = 1; round <= 2; round++) {
  const direct = await timed(postDirectly);
  const rebuilt = await timed(() => filling.rebuild('command'));
  console.log(
    `round ${round}: posted directly ${direct.toFixed(1)} s, made anew ${rebuilt.toFixed(1)} s, ratio ${(rebuilt / direct).toFixed(2)}`,
  );
}
const check = await timed(() => filling.drift());
console.log(`compared with the database in ${check.toFixed(1)} s`);
await filling.close();
await database.close();
