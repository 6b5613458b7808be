import { type Database, rowsOf } from '@kennishub/db';
import { loadContent } from '@kennishub/db/seed';
import { sql } from 'drizzle-orm';
import type { Announce } from '../search/filling/announce.ts';
import { refreshDocuments } from '../search/refresh.ts';
import { createLexicon } from '../search/text/lexicon.ts';

type Options = {
  /** Where the content files are; the ones that come with the hub by default. */
  folder?: string | undefined;
  /** Whether the example experts come along. */
  demo?: boolean | undefined;
  /** Do nothing when content was ever loaded before. */
  firstTimeOnly?: boolean | undefined;
  /** Is told which search documents changed. */
  announce?: Announce | undefined;
  onProgress?: ((step: string) => void) | undefined;
};

/**
 * Loads content files and makes their search documents, in one transaction. Returns a sentence on what changed, or null when there was
 * nothing to do. Throws `ContentError`, and then nothing was loaded.
 */
export async function loadShippedContent(db: Database, options: Options = {}): Promise<string | null> {
  if (options.firstTimeOnly) {
    const [before] = await rowsOf(db, sql`select 1 from content_loads limit 1`);
    if (before) return null;
  }
  const result = await loadContent(db, {
    folder: options.folder,
    demo: options.demo ?? true,
    clock: () => new Date(),
    onProgress: options.onProgress,
    onWritten: (tx, items) => refreshDocuments(tx, items, createLexicon(), options.announce),
  });
  const kept = result.keptBecauseEdited.length;
  return (
    `Content: ${result.created} new, ${result.updated} changed, ${result.unchanged} as they were.` +
    (kept > 0 ? ` ${kept} kept, because staff edited them since: ${result.keptBecauseEdited.join(', ')}.` : '')
  );
}
