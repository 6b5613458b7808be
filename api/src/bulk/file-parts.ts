import { type Database, schema } from '@kennishub/db';
import { and, eq } from 'drizzle-orm';

/** Bytes of a part; the last one may be smaller. */
export const PART = 1_000_000;

/** The bytes of a file, in order, a part at a time: no file is ever in memory as a whole. */
export async function* partsOf(tx: Database, changeId: string): AsyncGenerator<Uint8Array> {
  const { bulkFileParts } = schema;
  for (let position = 1; ; position += 1) {
    const [part] = await tx
      .select({ bytes: bulkFileParts.bytes })
      .from(bulkFileParts)
      .where(and(eq(bulkFileParts.changeId, changeId), eq(bulkFileParts.position, position)));
    if (!part) return;
    yield part.bytes;
  }
}
