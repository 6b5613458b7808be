import { type Database, rowsOf } from '@kennishub/db';
import { loadContent } from '@kennishub/db/seed';
import { sql } from 'drizzle-orm';
import type { Announce } from '../search/filling/announce.ts';
import { loadShippedWords } from '../search/lexicon/load-words.ts';
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
 * Loads content files and makes their search documents, in one transaction, and then the words of the search. Returns a sentence on what changed, or null when there was
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
    // What staff edit of the words is not in documents: these go by the words of the code.
    onWritten: (tx, items) => refreshDocuments(tx, items, createLexicon(), options.announce),
  });
  const words = await loadShippedWords(db);
  const changedWords = words.created + words.updated + words.removed;
  return (
    `Content: ${result.created} new, ${result.updated} changed, ${result.unchanged} as they were.` +
    sentenceOnKept(result.keptBecauseEdited) +
    (changedWords > 0 ? ` Words of the search: ${words.created} new, ${words.updated} changed, ${words.removed} gone.` : '') +
    sentenceOnKept(words.keptBecauseEdited)
  );
}

const sentenceOnKept = (kept: readonly string[]): string =>
  kept.length > 0 ? ` ${kept.length} kept, because staff edited them since: ${kept.join(', ')}.` : '';
