import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Database, schema } from '@kennishub/db';
import type { TableForm } from '@kennishub/db/content/table';
import { eq } from 'drizzle-orm';
import { errorResponse } from '../http/answer.ts';
import { piecesOf } from './pieces.ts';
import type { ImportMode } from './policy.ts';

/** What is asked with a file. */
export type AskedImport = {
  type: schema.ItemType;
  mode: ImportMode;
  form: TableForm;
  reason: string | null;
  /** Hash of who asks and the `Idempotency-Key`; null when none was sent. */
  madeWith: string | null;
};

export const refuse = (status: number, message: string, code = 'BAD_REQUEST'): Response => errorResponse(status, message, code);

/** The hash of the `Idempotency-Key` and who sent it; null when there is none, and what is wrong with it. */
export function keyOf(request: IncomingMessage, actor: string): string | null | Response {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (!/^[\w-]{22,200}$/.test(String(key)))
    return refuse(
      400,
      'Geef bij `Idempotency-Key` een willekeurige sleutel van 22 tot 200 letters, cijfers, - of _, bijvoorbeeld een nieuwe UUID.',
    );
  return createHash('sha256')
    .update(`${actor}\n${String(key)}`)
    .digest('hex');
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '23505') || isTaken(error.cause));

/** For a statement that changes nothing when its key is taken by another. */
export function noneWhenTaken(error: unknown): never[] {
  if (isTaken(error)) return [];
  throw error;
}

type Earlier = Pick<typeof schema.bulkChanges.$inferSelect, 'id' | 'state' | 'itemType' | 'settings'>;

/** The change that a key made; undefined when none did. */
export async function changeMadeWith(db: Database, madeWith: string): Promise<Earlier | undefined> {
  const { id, state, itemType, settings } = schema.bulkChanges;
  const [earlier] = await db
    .select({ id, state, itemType, settings })
    .from(schema.bulkChanges)
    .where(eq(schema.bulkChanges.madeWith, madeWith));
  return earlier;
}

/** The change that this key made, when the same file came with it. */
export function answerEarlier({ id, state, itemType, settings }: Earlier, { type, mode, form }: AskedImport, sha256: string): Response {
  const same = itemType === type && settings['mode'] === mode && settings['form'] === form && settings['sha256'] === sha256;
  if (!same) return refuse(409, 'Met deze sleutel is al een ander bestand gestuurd. Neem een nieuwe sleutel.', 'CONFLICT');
  return Response.json({ id, state: state.toUpperCase() }, { status: 202 });
}

/** What is in a file that need not be kept; one without end has a hash that no other has. */
export async function hashOf(request: IncomingMessage, most: number): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of piecesOf(request)) {
    size += chunk.length;
    if (size > most) return 'too large';
    hash.update(chunk);
  }
  return hash.digest('base64');
}
