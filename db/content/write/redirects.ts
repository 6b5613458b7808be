import { redirects } from '../../schema/redirect.ts';
import type { RedirectContent } from '../../seed/check/check-redirects.ts';
import { inChunks, newValues } from './rows.ts';
import type { Writing } from './writing.ts';

/** Writes the addresses that moved. One that is gone from the list keeps working: links to it may be anywhere. */
export async function writeRedirects({ tx }: Writing, moved: readonly RedirectContent[]): Promise<void> {
  const rows = moved.map(({ type, from, to }) => ({ itemType: type, fromSlug: from, toSlug: to }));
  await inChunks(rows, (chunk) =>
    tx
      .insert(redirects)
      .values(chunk)
      .onConflictDoUpdate({ target: [redirects.itemType, redirects.fromSlug], set: newValues(redirects, ['itemType', 'fromSlug']) }),
  );
}
