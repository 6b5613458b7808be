import { type Database, rowsOf } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import type { Candidate } from '../finder.ts';
import type { Rankable } from './rank.ts';
import { readVector, StemNumbers, sizeOf } from './vector.ts';

/** A document as it is remembered. */
export type Remembered = Rankable & {
  id: string;
  revision: number;
  number: number;
  slug: string;
  title: string;
  summary: string;
  publishedAt: number;
  evidenceStep: number;
};

/** Bytes of documents that are remembered at most: some thirty thousand of them. */
const mostBytes = 128 * 1024 * 1024;

/**
 * Remembers the words of documents, so that a search ranks a thousand of them without asking for any. A document that was written anew
 * has another revision and is asked for again. The longest unused are forgotten first.
 */
export function createMemory(db: Database, bytes = mostBytes) {
  const numbers = new StemNumbers();
  const documents = new Map<number, { document: Remembered; size: number }>();
  let held = 0;

  const forget = (number: number): void => {
    held -= documents.get(number)?.size ?? 0;
    documents.delete(number);
  };
  const remember = (document: Remembered): void => {
    forget(document.number);
    const size = sizeOf(document.vector) + 2 * (document.title.length + document.summary.length);
    documents.set(document.number, { document, size });
    held += size;
    for (const number of documents.keys()) {
      if (held <= bytes) break;
      forget(number);
    }
  };

  return {
    numbers,
    /** The candidates that are still there, as they stand now; one statement for those that are not remembered. */
    async recall(candidates: readonly Candidate[]): Promise<Remembered[]> {
      const found: Remembered[] = [];
      const missing: number[] = [];
      for (const { place, revision } of candidates) {
        const { number } = place;
        const known = documents.get(number);
        if (known?.document.revision !== revision) {
          missing.push(number);
          continue;
        }
        // Only where some have to be forgotten soon does it matter which were used last.
        if (held > bytes / 2) {
          documents.delete(number);
          documents.set(number, known);
        }
        found.push(known.document);
      }
      if (missing.length === 0) return found;
      const rows = await rowsOf<Omit<Remembered, 'vector'> & { words: string }>(
        db,
        sql`select id, revision::float8 as revision, number, type, slug, title, summary, length, evidence_step as "evidenceStep",
            floor(extract(epoch from published_at) * 1000)::float8 as "publishedAt", words::text as words
          from search_documents where number in (select value::int from jsonb_array_elements_text(${JSON.stringify(missing)}::text::jsonb))`,
      );
      for (const { words, ...row } of rows) {
        const document = { ...row, vector: readVector(words, row.length, numbers) };
        remember(document);
        found.push(document);
      }
      return found;
    },
  };
}

export type Memory = ReturnType<typeof createMemory>;
