import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Database, newId, schema } from '@kennishub/db';
import { type TableForm, tableForms } from '@kennishub/db/content/table';
import { eq } from 'drizzle-orm';
import { actorOf, TokenRefused, type Viewer, viewerFromHeader } from '../access/index.ts';
import { readLine } from '../curation/said.ts';
import { errorResponse } from '../http/answer.ts';
import type { Hub } from '../hub.ts';
import { hasTooMany } from './ask.ts';
import { PART } from './file-parts.ts';
import { typeOfFolder } from './folders.ts';
import { BULK } from './limits.ts';
import { type ImportMode, importModes, mayImport } from './policy.ts';
import { storedViewer } from './stored-viewer.ts';

type Asked = { type: schema.ItemType; mode: ImportMode; form: TableForm; reason: string | null };

const refuse = (status: number, message: string, code = 'BAD_REQUEST'): Response => errorResponse(status, message, code);

/**
 * `POST /imports?type=pilots&mode=drafts`: takes a file in as it comes, and has it tried out. Answers 202 with the id of the change; `bulkChange(id:)` tells the
 * rest. A file that breaks off on its way leaves a change that failed, and says so.
 */
export async function receiveImport(hub: Pick<Hub, 'db' | 'now'>, request: IncomingMessage, url: URL): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, 'Stuur het bestand met POST.', 'METHOD_NOT_ALLOWED');
  const { db } = hub;
  let viewer: Viewer;
  try {
    viewer = await viewerFromHeader(db, request.headers.authorization ?? null, hub.now());
  } catch (error) {
    if (error instanceof TokenRefused) return refuse(401, error.message, 'UNAUTHENTICATED');
    throw error;
  }
  const asked = readAsked(request, url);
  if (asked instanceof Response) return asked;
  if (!mayImport(viewer, asked.mode)) return refuse(403, 'Invoeren op deze manier is niet voor uw rol of uw token.', 'FORBIDDEN');
  if (Number(request.headers['content-length'] ?? 0) > BULK.file) return tooLarge();
  const many = await hasTooMany({ db, viewer });
  if (many) return refuse(429, many.message, 'TOO_MANY');
  return store(hub, request, viewer, asked);
}

const tooLarge = (): Response =>
  refuse(413, `Dit bestand is te groot: hoogstens ${BULK.file / 1_000_000} MB. Verdeel het over meer bestanden.`, 'TOO_LARGE');

function readAsked(request: IncomingMessage, url: URL): Asked | Response {
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
  return { type, mode, form, reason };
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
  { type, mode, form, reason }: Asked,
): Promise<Response> {
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
    size = await storeParts(db, id, request, hash);
  } catch (error) {
    await forget();
    if (error instanceof TooLarge) return refused(tooLarge());
    throw error;
  } finally {
    clearTimeout(slow);
  }
  if (size === 0) return refused(refuse(400, 'Dit bestand is leeg.'));
  const digest = /sha-256=:([^:]+):/.exec(String(request.headers['content-digest'] ?? ''))?.[1];
  if (digest !== undefined && digest !== hash.digest('base64')) return refused(refuse(400, brokenOff.message));
  await db.update(bulkChanges).set({ state: 'waiting', problems: [] }).where(eq(bulkChanges.id, id));
  return Response.json({ id, state: 'WAITING' }, { status: 202 });
}

class TooLarge extends Error {}

/** Writes what comes in, a part at a time. Throws when the sender goes away, and `TooLarge` when there is no end to it. */
async function storeParts(db: Database, changeId: string, request: IncomingMessage, hash: ReturnType<typeof createHash>): Promise<number> {
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
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BULK.file) throw new TooLarge();
    hash.update(chunk);
    waiting.push(chunk);
    inPart += chunk.length;
    if (inPart >= PART) await write();
  }
  await write();
  return size;
}
