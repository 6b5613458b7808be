import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Database, newId, schema } from '@kennishub/db';
import { type TableForm, tableForms } from '@kennishub/db/content/table';
import { eq } from 'drizzle-orm';
import { actorOf, TokenRefused, type Viewer, viewerFromHeader } from '../access/index.ts';
import { readLine } from '../curation/said.ts';
import type { Hub } from '../hub.ts';
import { hasTooMany } from './ask.ts';
import { PART } from './file-parts.ts';
import { typeOfFolder } from './folders.ts';
import { BULK } from './limits.ts';
import { discardRest, piecesOf } from './pieces.ts';
import { importModes, mayImport } from './policy.ts';
import { type AskedImport, answerEarlier, changeMadeWith, hashOf, keyOf, noneWhenTaken, refuse } from './sent-before.ts';
import { storedViewer } from './stored-viewer.ts';

/**
 * `POST /imports?type=pilots&mode=drafts`: takes a file in as it comes, and has it tried out. Answers 202 with the id of the change; `bulkChange(id:)` tells the
 * rest. A file that breaks off on its way leaves a change that failed, and says so. With an `Idempotency-Key` a file that is sent again is the change it was. `most` bytes at the most.
 */
export async function receiveImport(
  hub: Pick<Hub, 'db' | 'now'>,
  request: IncomingMessage,
  url: URL,
  most: number = BULK.file,
): Promise<Response> {
  const answer = await take(hub, request, url, most);
  discardRest(request);
  return answer;
}

async function take(hub: Pick<Hub, 'db' | 'now'>, request: IncomingMessage, url: URL, most: number): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, 'Stuur het bestand met POST.', 'METHOD_NOT_ALLOWED');
  const { db } = hub;
  let viewer: Viewer;
  try {
    viewer = await viewerFromHeader(db, request.headers.authorization ?? null, hub.now());
  } catch (error) {
    if (error instanceof TokenRefused) return refuse(401, error.message, 'UNAUTHENTICATED');
    throw error;
  }
  const asked = readAsked(request, url, actorOf(viewer));
  if (asked instanceof Response) return asked;
  if (!mayImport(viewer, asked.mode)) return refuse(403, 'Invoeren op deze manier is niet voor uw rol of uw token.', 'FORBIDDEN');
  if (Number(request.headers['content-length'] ?? 0) > most) return tooLarge(most);
  const earlier = asked.madeWith && (await changeMadeWith(db, asked.madeWith));
  if (earlier) return answerEarlier(earlier, asked, await hashOf(request, most));
  const many = await hasTooMany({ db, viewer });
  if (many) return refuse(429, many.message, 'TOO_MANY');
  return store(hub, request, viewer, asked, most);
}

const tooLarge = (most: number): Response =>
  refuse(413, `Dit bestand is te groot: hoogstens ${most / 1_000_000} MB. Verdeel het over meer bestanden.`, 'TOO_LARGE');

function readAsked(request: IncomingMessage, url: URL, actor: string): AskedImport | Response {
  const type = typeOfFolder(url.searchParams.get('type') ?? '');
  if (!type) return refuse(400, 'Zeg met `type` wat er in het bestand staat, zoals `pilots` of `organisations`.');
  const mode = importModes.find((one) => one === (url.searchParams.get('mode') ?? 'drafts'));
  if (!mode) return refuse(400, 'Kies bij `mode` uit `drafts` en `publish`.');
  const form = formOf(request, url);
  if (!form) return refuse(415, 'Stuur CSV (`text/csv`) of NDJSON (`application/x-ndjson`), of kies met `form`.', 'UNSUPPORTED');
  const reason = readLine('reason', url.searchParams.get('reason'));
  if (reason !== null && typeof reason === 'object') return refuse(400, reason.fields[0]?.message ?? reason.message);
  if (mode === 'publish' && reason === null)
    return refuse(400, 'Schrijf bij `reason` in een zin waarom dit zonder beoordeling op de site mag.');
  const madeWith = keyOf(request, actor);
  if (madeWith instanceof Response) return madeWith;
  return { type, mode, form, reason, madeWith };
}

function formOf(request: IncomingMessage, url: URL): TableForm | undefined {
  const said = url.searchParams.get('form');
  if (said !== null) return tableForms.find((form) => form === said);
  const kind = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (kind === 'text/csv' || kind === 'application/vnd.ms-excel') return 'csv';
  return kind === 'application/x-ndjson' || kind === 'application/ndjson' ? 'ndjson' : undefined;
}

/** Begins as a failure and becomes a change when the last byte is there: so a process that dies meanwhile leaves the truth behind. */
async function store(
  { db, now }: Pick<Hub, 'db' | 'now'>,
  request: IncomingMessage,
  viewer: Viewer,
  asked: AskedImport,
  most: number,
): Promise<Response> {
  const { type, mode, form, reason, madeWith } = asked;
  const { bulkChanges, bulkFileParts } = schema;
  const id = newId();
  const brokenOff = { line: null, column: null, message: 'Het bestand is niet helemaal aangekomen. Stuur het opnieuw.' };
  await db.insert(bulkChanges).values({
    id,
    kind: 'import',
    state: 'failed',
    madeBy: actorOf(viewer),
    viewer: storedViewer(viewer),
    itemType: type,
    settings: { form, mode },
    reason,
    problems: [brokenOff],
    createdAt: now(),
  });
  const forget = () => db.delete(bulkFileParts).where(eq(bulkFileParts.changeId, id));
  const refused = async (response: Response): Promise<Response> => {
    await forget();
    await db.delete(bulkChanges).where(eq(bulkChanges.id, id));
    return response;
  };
  const slow = setTimeout(() => request.destroy(new Error('The file came too slowly.')), BULK.uploadWithin);
  const hash = createHash('sha256');
  let size: number;
  try {
    size = await storeParts(db, id, request, { hash, most });
  } catch (error) {
    await forget();
    if (error instanceof TooLarge) return refused(tooLarge(most));
    throw error;
  } finally {
    clearTimeout(slow);
  }
  if (size === 0) return refused(refuse(400, 'Dit bestand is leeg.'));
  const digest = /sha-256=:([^:]+):/.exec(String(request.headers['content-digest'] ?? ''))?.[1];
  const sent = hash.digest('base64');
  if (digest !== undefined && digest !== sent) return refused(refuse(400, brokenOff.message));
  const whole = await db
    .update(bulkChanges)
    .set({ state: 'waiting', problems: [], madeWith, settings: { form, mode, sha256: sent } })
    .where(eq(bulkChanges.id, id))
    .returning({ id: bulkChanges.id })
    // The other one was whole a moment earlier.
    .catch(noneWhenTaken);
  if (whole.length > 0) return Response.json({ id, state: 'WAITING' }, { status: 202 });
  const other = madeWith && (await changeMadeWith(db, madeWith));
  if (!other) throw new Error('A change that just came in is gone.');
  return refused(answerEarlier(other, asked, sent));
}

class TooLarge extends Error {}

/** Writes what comes in, a part at a time. Throws when the sender goes away, and `TooLarge` when there is no end to it. */
async function storeParts(
  db: Database,
  changeId: string,
  request: IncomingMessage,
  { hash, most }: { hash: Hash; most: number },
): Promise<number> {
  let waiting: Buffer[] = [];
  let size = 0;
  let inPart = 0;
  let position = 0;
  const write = async (): Promise<void> => {
    if (inPart === 0) return;
    position += 1;
    await db.insert(schema.bulkFileParts).values({ changeId, position, bytes: Buffer.concat(waiting) });
    waiting = [];
    inPart = 0;
  };
  for await (const chunk of piecesOf(request)) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    hash.update(chunk);
    waiting.push(chunk);
    inPart += chunk.length;
    if (inPart >= PART) await write();
  }
  await write();
  return size;
}
