import type { IncomingMessage } from 'node:http';
import { newId, schema } from '@kennishub/db';
import { type TableForm, tableForms, tableWriters } from '@kennishub/db/content/table';
import { actorOf, TokenRefused, type Viewer, viewerFromHeader } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { contentsOfIds, contentsOfKeys, draftsOf, type FoundContent, keysAfter } from '../curation/many/find-items.ts';
import type { Context } from '../graphql/context.ts';
import { inWords } from '../graphql/errors.ts';
import { errorResponse } from '../http/answer.ts';
import type { RequestFacts } from '../http/visitor.ts';
import type { Hub } from '../hub.ts';
import { countUp } from '../rate-limit/index.ts';
import { BadFilter, listIn } from './filtered-list.ts';
import { folderOf } from './folders.ts';
import { BULK } from './limits.ts';
import { mayExportDrafts } from './policy.ts';

/** Items that are read at once. */
const PAGE = 100;

/** Which list goes out: what everybody may know, or that of who curates: what is on the site of it, or its drafts. */
const lists = ['public', 'items', 'drafts'] as const;
type Wanted = { type: schema.ItemType; list: string | null; form: TableForm; of: (typeof lists)[number]; words: URLSearchParams };

/**
 * `GET /exports/pilots.csv?themes=…`: what a list of the api gives with the same filter words, as a file that an import takes back. Everybody gets what is
 * public. With `of=items` the words are those of `items(filter:)`, the list of who curates, and what goes out is what is on the site of that; with `of=drafts` it
 * is the drafts of that list. Written as it is read.
 */
export async function sendExport(hub: Hub, request: IncomingMessage, url: URL, { requestId, origin }: RequestFacts): Promise<Response> {
  if (request.method !== 'GET') return errorResponse(405, 'Haal een bestand met GET.', 'METHOD_NOT_ALLOWED');
  const wanted = readWanted(url);
  if (!wanted) return errorResponse(404, 'Dit bestand is er niet. Kies bijvoorbeeld /exports/pilots.csv.', 'NOT_FOUND');
  let viewer: Viewer;
  try {
    viewer = await viewerFromHeader(hub.db, request.headers.authorization ?? null, hub.now());
  } catch (error) {
    if (error instanceof TokenRefused) return errorResponse(401, error.message, 'UNAUTHENTICATED');
    throw error;
  }
  if (wanted.of !== 'public' && !mayExportDrafts(viewer))
    return errorResponse(403, 'De lijst van de redactie uitvoeren is niet voor uw rol of uw token.', 'FORBIDDEN');
  const now = hub.now();
  const again = await countExport(hub, viewer, origin, now);
  if (again !== null) {
    const answer = errorResponse(
      429,
      `U haalde het afgelopen uur veel bestanden op. Probeer het over ${inWords(again)} opnieuw.`,
      'TOO_MANY_REQUESTS',
    );
    answer.headers.set('Retry-After', String(again));
    return answer;
  }
  const context: Context = {
    ...hub,
    viewer,
    now,
    requestId,
    origin: null,
    // Lists are no streams.
    askedAgain: async () => ({ viewer, now }),
    place: { id: null },
    lastEventId: null,
  };
  try {
    const pages = contentPages(context, wanted);
    // What is wrong with the filter shows at the first page, when there is still an answer to give.
    const first = await pages.next();
    const { type, form } = wanted;
    return new Response(streamOf(written(context, wanted, first, pages)), {
      headers: {
        'Content-Type': tableWriters[form].mime,
        'Content-Disposition': `attachment; filename="kennishub-${type}${wanted.of === 'drafts' ? '-concepten' : ''}.${form}"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof BadFilter) return errorResponse(400, error.message, 'BAD_REQUEST');
    throw error;
  }
}

/** Counts a file, for who asks or where the request came from. Null when that is within bounds, else the seconds until it is again. */
async function countExport({ db }: Pick<Hub, 'db'>, viewer: Viewer, origin: string | null, now: Date): Promise<number | null> {
  if (viewer.role !== 'visitor') return countUp(db, BULK.exportsOfMember, actorOf(viewer), now);
  return origin === null ? null : countUp(db, BULK.exportsOfVisitor, origin, now);
}

const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });

function readWanted({ pathname, searchParams }: URL): Wanted | null {
  const [, name = '', said] = /^\/exports\/([a-z-]+)\.([a-z]+)$/.exec(pathname) ?? [];
  const folder = folderOf(name);
  const form = tableForms.find((one) => one === said);
  if (!folder || !form) return null;
  const words = new URLSearchParams(searchParams);
  const of = lists.find((one) => one === (words.get('of') ?? 'public'));
  if (!of) return null;
  words.delete('of');
  return { ...folder, form, of, words };
}

async function* contentPages(context: Context, { type, list, of, words }: Wanted): AsyncGenerator<FoundContent[]> {
  const { db } = context;
  if (of === 'drafts' && !words.has('drafts')) words.set('drafts', 'draft,in-review,approved');
  if (of !== 'public') {
    const contents = of === 'drafts' ? draftsOf : contentsOfIds;
    for await (const ids of listIn(context, 'items', words, 'id', { types: [type] })) yield await contents(db, ids);
  } else if (list === null) {
    yield* wordPages(context, words);
  } else {
    for await (const keys of listIn(context, list, words, 'slug')) yield await contentsOfKeys(db, type, keys);
  }
}

async function* wordPages({ db }: Context, words: URLSearchParams): AsyncGenerator<FoundContent[]> {
  const vocabulary = (words.get('vocabulary') ?? '').toLowerCase().replaceAll('_', '-');
  const known = schema.vocabularies.some((one) => one === vocabulary);
  if ([...words.keys()].some((word) => word !== 'vocabulary') || (vocabulary !== '' && !known))
    throw new BadFilter('Woorden kunnen alleen met `vocabulary` worden gekozen.');
  for (let after = ''; ; ) {
    const keys = await keysAfter(db, { type: 'term', prefix: known ? `${vocabulary}:` : '', after, most: PAGE });
    yield await contentsOfKeys(db, 'term', keys);
    if (keys.length < PAGE) return;
    after = keys.at(-1) ?? after;
  }
}

/** The file, in pieces. When it is whole, or whoever asked is gone, the audit trail tells what staff took along. */
async function* written(
  context: Context,
  { type, form, of }: Wanted,
  first: IteratorResult<FoundContent[], void>,
  pages: AsyncGenerator<FoundContent[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { header, row } = tableWriters[form];
  let items = 0;
  try {
    const begin = header(type);
    if (begin !== '') yield encoder.encode(begin);
    for (let page = first; !page.done; page = await pages.next()) {
      items += page.value.length;
      if (page.value.length > 0) yield encoder.encode(page.value.map((item) => row(type, item)).join(''));
    }
  } finally {
    const { db, viewer, now } = context;
    if (viewer.role !== 'visitor')
      await recordAudit(db, {
        at: now,
        actor: actorOf(viewer),
        action: 'export.made',
        itemType: 'export',
        itemId: newId(),
        details: { type, form, of, items },
      });
  }
}
