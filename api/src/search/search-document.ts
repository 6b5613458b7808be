import { type Database, lockContent, rowsOf } from '@kennishub/db';
import { type SQL, sql } from 'drizzle-orm';
import type { Announce } from './filling/announce.ts';
import { makingOfDocuments } from './making.ts';
import { type DocumentWords, documentWords, type Weight } from './text/document.ts';
import type { Lexicon } from './text/lexicon.ts';
import { plainText } from './text/plain-text.ts';

/**
 * What a module hands over about one published item, so that it can be found. Texts may be Markdown, and stand in the order of the page; the order of
 * names, labels, codes and terms means nothing.
 */
export type SearchableItem = {
  /** Kind of item: `pilot`, `publication`, `theme` … */
  type: string;
  /** The item's own id (UUID). */
  id: string;
  slug: string;
  title: string;
  summary: string;
  body: readonly string[];
  /** Names of the places it is about, with their old names. */
  areas: readonly string[];
  /** Names of the areas around those: youth region, province. */
  widerAreas: readonly string[];
  /** Readable labels of its themes, school types, partners, organisations, and other names it goes by. */
  labels: readonly string[];
  /** How people ask for it who do not know its words. */
  inOtherWords: readonly string[];
  /** Codes of its areas and of all areas around them, so that a filter on a region finds what is in a municipality. */
  areaCodes: readonly string[];
  /** Facet values, `facet:value`. */
  terms: readonly string[];
  /** First and last year; null when not known. */
  startYear: number | null;
  endYear: number | null;
  /** Highest step of the effect stairs with evidence, 0 for none. */
  evidenceStep: number;
  publishedAt: Date;
  version: number;
};

const batchSize = 100;
const fewAreas = 3;

/**
 * Makes or replaces the documents of published items, in the transaction that is handed in, and keeps the word list true.
 * Four statements per hundred items. Writing the same items twice changes nothing. What changed is announced, when somebody wants to hear of it.
 */
export async function writeDocuments(db: Database, items: readonly SearchableItem[], lexicon: Lexicon, announce?: Announce): Promise<void> {
  const latest = [...new Map(items.map((item) => [item.id, item])).values()];
  for (let from = 0; from < latest.length; from += batchSize) {
    const rows = latest.slice(from, from + batchSize).map((item) => documentRow(item, lexicon));
    await lockContent(db);
    await countWords(
      db,
      rows.map((row) => row.id),
      rows,
    );
    const written = await upsert(db, rows);
    await announce?.(db, written);
  }
}

/** Takes items out of the search: unpublished or deleted. Unknown ids do nothing. */
export async function removeDocuments(db: Database, ids: readonly string[], announce?: Announce): Promise<void> {
  if (ids.length === 0) return;
  await lockContent(db);
  await countWords(db, ids, []);
  const removed = await rowsOf<{ id: string }>(
    db,
    sql`delete from search_documents where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))
      returning id`,
  );
  await announce?.(
    db,
    removed.map(({ id }) => id),
  );
}

type DocumentRow = Omit<SearchableItem, 'body' | 'areas' | 'widerAreas' | 'labels' | 'inOtherWords' | 'publishedAt'> & {
  body: string;
  area: string;
  facets: string;
  parts: string;
  publishedAt: string;
  words: string;
  length: number;
  vocabulary: DocumentWords['vocabulary'];
};

/** With all that has no order of its own sorted: it comes as the database happens to find it, and the same item must always make the same document. */
const sorted = (item: SearchableItem): SearchableItem => ({
  ...item,
  areas: item.areas.toSorted(),
  widerAreas: item.widerAreas.toSorted(),
  labels: item.labels.toSorted(),
  areaCodes: item.areaCodes.toSorted(),
  terms: item.terms.toSorted(),
});

/**
 * The row a document becomes. Title weighs A, inside its compounds as well, and so does a single place; a few places and labels B; the summary,
 * which says what an item is about, C; text, wider areas and what is inside the compounds of labels D. How people ask for it is D too, and stands aside.
 */
export function documentRow(item: SearchableItem, lexicon: Lexicon): DocumentRow {
  const { body, areas, widerAreas, labels, inOtherWords, publishedAt, ...rest } = sorted(item);
  const text = body.map(plainText).filter((part) => part !== '');
  const summary = plainText(item.summary);
  // What is about one place is about it as if its title said so, and more than what names ten.
  const places = new Set(areas).size;
  const areaWeight: Weight = places === 1 ? 'A' : places <= fewAreas ? 'B' : 'C';
  const words = documentWords(
    [
      { text: item.title, weight: 'A', parts: 'A' },
      ...areas.map((name) => ({ text: name, weight: areaWeight, parts: 'D' as const })),
      ...labels.map((label) => ({ text: label, weight: 'B' as const, parts: 'D' as const })),
      { text: summary, weight: 'C', parts: 'C' },
      ...widerAreas.map((name) => ({ text: name, weight: 'D' as const, parts: 'D' as const })),
      ...text.map((part) => ({ text: part, weight: 'D' as const, parts: 'D' as const })),
      ...inOtherWords.map((phrase) => ({ text: phrase, weight: 'D' as const, parts: 'D' as const, aside: true })),
    ],
    lexicon,
  );
  return {
    ...rest,
    summary,
    body: [...text, inOtherWords.join(' · ')].join('\n\n').trim(),
    area: [...new Set([...areas, ...widerAreas])].join(' · '),
    facets: [...new Set(labels)].join(' · '),
    parts: words.parts.join(' '),
    publishedAt: publishedAt.toISOString(),
    words: words.vector,
    length: words.length,
    vocabulary: [{ word: '*', stem: '*', hyphenated: null }, ...words.vocabulary],
  };
}

/** Adds the words of the new rows to the counts and takes away those of the rows that they replace. */
async function countWords(db: Database, ids: readonly string[], rows: readonly DocumentRow[]): Promise<void> {
  const counts = new Map<string, { word: string; stem: string; hyphenated: string | null; count: number }>();
  for (const { vocabulary } of rows) {
    for (const { word, stem: base, hyphenated } of vocabulary) {
      const known = counts.get(word);
      counts.set(word, {
        word,
        stem: base,
        hyphenated: known?.hyphenated === null ? null : hyphenated,
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  await db.execute(sql`
    with before as (
      select word, -count(*)::int as count from search_documents d, unnest(d.vocabulary) as word
      where d.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)) group by word
    ), after as (
      select word, stem, hyphenated, count from jsonb_to_recordset(${JSON.stringify([...counts.values()])}::text::jsonb)
        as a(word text, stem text, hyphenated text, count int)
    ), change as (
      select word, max(a.stem) as stem, max(a.hyphenated) as hyphenated, coalesce(sum(a.count), 0)::int + coalesce(sum(b.count), 0)::int as count
      from after a full join before b using (word) group by word
    ), gone as (
      delete from search_words w using change c where w.word = c.word and w.documents + c.count <= 0
    )
    insert into search_words (word, stem, hyphenated, documents)
    select c.word, coalesce(c.stem, w.stem), case when c.stem is null then w.hyphenated else c.hyphenated end, coalesce(w.documents, 0) + c.count
    from change c left join search_words w using (word)
    where coalesce(w.documents, 0) + c.count > 0 and (c.count <> 0 or w.stem is distinct from c.stem or w.hyphenated is distinct from c.hyphenated)
    order by c.word
    on conflict (word) do update set documents = excluded.documents, stem = excluded.stem, hyphenated = excluded.hyphenated`);
}

/** What may change when a document is written anew. */
const changing =
  `type slug title summary body area facets parts area_codes terms start_year end_year evidence_step published_at version words length
  vocabulary made_by`.split(/\s+/);
const columnsOf = (table: 'search_documents' | 'excluded'): SQL => sql.raw(changing.map((column) => `${table}.${column}`).join(', '));

/** A document that stays as it was keeps its revision, so that no copy of it has to be made anew. Answers the ids of the others. */
async function upsert(db: Database, rows: readonly DocumentRow[]): Promise<string[]> {
  const values = rows.map((row) => ({ ...row, vocabulary: row.vocabulary.map(({ word }) => word) }));
  const written = await rowsOf<{ id: string }>(
    db,
    sql`
    insert into search_documents (id, ${sql.raw(changing.join(', '))})
    select id, type, slug, title, summary, body, area, facets, parts, "areaCodes", terms, "startYear", "endYear",
      "evidenceStep", "publishedAt", version, words::tsvector, length, vocabulary, ${makingOfDocuments}
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as d(id uuid, type text, slug text, title text, summary text, body text,
      area text, facets text, parts text, "areaCodes" text[], terms text[], "startYear" int, "endYear" int, "evidenceStep" int,
      "publishedAt" timestamptz, version int, words text, length int, vocabulary text[])
    on conflict (id) do update set (${sql.raw(changing.join(', '))}, revision) = row(${columnsOf('excluded')}, nextval('search_revisions'))
      where (${columnsOf('search_documents')}) is distinct from (${columnsOf('excluded')})
    returning id`,
  );
  return written.map(({ id }) => id);
}
