import type { ItemType } from '../../schema/item.ts';
import { redirects } from '../../schema/redirect.ts';
import { inChunks, newValues } from './rows.ts';
import type { Writing } from './writing.ts';

/** An address that moved: what was at `from` is now at `to`. */
export type Moved = { type: ItemType; from: string; to: string };

/** Writes the addresses that moved. One that is gone from the list keeps working: links to it may be anywhere. */
export async function writeRedirects({ tx }: Pick<Writing, 'tx'>, moved: readonly Moved[]): Promise<void> {
  const rows = moved.map(({ type, from, to }) => ({ itemType: type, fromSlug: from, toSlug: to }));
  await inChunks(rows, (chunk) =>
    tx
      .insert(redirects)
      .values(chunk)
      .onConflictDoUpdate({ target: [redirects.itemType, redirects.fromSlug], set: newValues(redirects, ['itemType', 'fromSlug']) }),
  );
}
