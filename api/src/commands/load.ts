import { type Database, rowsOf } from '@kennishub/db';
import { loadContent } from '@kennishub/db/seed';
import { sql } from 'drizzle-orm';
import type { Announce } from '../search/filling/announce.ts';
import { loadShippedWords } from '../search/lexicon/load-words.ts';
import { readWords } from '../search/lexicon/read-words.ts';
import { lexiconOf } from '../search/lexicon/words.ts';
import { refreshDocuments } from '../search/refresh.ts';

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
 * Loads the words of the search, and then content files with their search documents, in one transaction. Returns a sentence on what changed, or
 * null when there was nothing to do. Throws `ContentError`, and then no content was loaded.
 */
export async function loadShippedContent(db: Database, options: Options = {}): Promise<string | null> {
  if (options.firstTimeOnly) {
    const [before] = await rowsOf(db, sql`select 1 from content_loads limit 1`);
    if (before) return null;
  }
  const words = await loadShippedWords(db);
  const lexicon = lexiconOf((await readWords(db)).words);
  const result = await loadContent(db, {
    folder: options.folder,
    demo: options.demo ?? true,
    clock: () => new Date(),
    onProgress: options.onProgress,
    onWritten: (tx, items) => refreshDocuments(tx, items, lexicon, options.announce),
  });
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
