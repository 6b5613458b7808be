import { inArray } from 'drizzle-orm';
import { citations } from '../../schema/publication.ts';
import { idsOf } from './links.ts';
import type { Planned } from './plan.ts';
import { inChunks } from './rows.ts';
import type { Writing } from './writing.ts';

/** A planned item with what it cites. */
export type Cited = Planned<{ sources: { publication: string; chapter?: string | undefined }[] }>;

/** Replaces what the items cite by what the files say, in their order. */
export async function writeCitations({ tx, idOf }: Writing, items: readonly Cited[]): Promise<void> {
  const rows = items.flatMap(({ id, content }) =>
    content.sources.map(({ publication, chapter }, index) => ({
      itemId: id,
      publicationId: idOf('publication', publication),
      chapter: chapter ?? null,
      position: index + 1,
    })),
  );
  await inChunks(idsOf(items), (ids) => tx.delete(citations).where(inArray(citations.itemId, ids)));
  await inChunks(rows, (chunk) => tx.insert(citations).values(chunk));
}
