import { type Database, rowsOf, type schema } from '@kennishub/db';
import { sql } from 'drizzle-orm';
import { meansThePlace } from './ambiguous.ts';
import { type Phrase, phrasesOf, wordsOf } from './phrases.ts';
import { spokenNames } from './spoken-names.ts';

type Kind = (typeof schema.areaKinds)[number];
type NamedArea = { code: string; kind: Kind; key: string };

/** Of areas with one name the smallest comes first: it is what most people mean. */
const order: readonly Kind[] = ['municipality', 'youth-region', 'province', 'partnership'];

/** A word before a name that tells the level: "provincie Groningen". */
const levels: ReadonlyMap<string, Kind> = new Map([
  ['gemeente', 'municipality'],
  ['jeugdregio', 'youth-region'],
  ['jeugdzorgregio', 'youth-region'],
  ['provincie', 'province'],
  ['samenwerkingsverband', 'partnership'],
  ['swv', 'partnership'],
]);

/**
 * The codes of the areas that are named in a text, the longest name first, at most `most`. Municipalities by old and new names, youth regions, provinces
 * and partnerships; only whole names count, and a name inside a longer one does not. One statement; none for a text without words.
 * Only the first of the texts that names an area counts.
 */
export async function areasNamed(db: Database, texts: readonly string[], most = 3): Promise<string[]> {
  const spoken = texts.map(wordsOf).map((words) => ({ words, phrases: phrasesOf(words) }));
  const keys = new Set(spoken.flatMap(({ phrases }) => phrases.map(({ key }) => registered(key))));
  if (keys.size === 0) return [];
  const named = Map.groupBy(await areasWithNames(db, [...keys]), ({ key }) => key);
  for (const { words, phrases } of spoken) {
    const found = longestOf(phrases.filter(({ key, from, to }) => named.has(registered(key)) && meansThePlace(words, from, to)));
    const codes = found.flatMap(({ key, from }) => ofLevel(named.get(registered(key)) ?? [], words[from - 1]).map(({ code }) => code));
    if (codes.length > 0) return [...new Set(codes)].slice(0, most);
  }
  return [];
}

const registered = (key: string): string => spokenNames.get(key) ?? key;

/** The phrases that lie in no longer one, the longest first. */
function longestOf(phrases: readonly Phrase[]): Phrase[] {
  const chosen: Phrase[] = [];
  for (const phrase of phrases.toSorted((one, other) => other.key.length - one.key.length || one.from - other.from)) {
    if (chosen.every(({ from, to }) => phrase.to < from || to < phrase.from)) chosen.push(phrase);
  }
  return chosen;
}

/** Only those of the level that the word before the name tells, if there are any. */
function ofLevel(areas: readonly NamedArea[], before: string | undefined): NamedArea[] {
  const level = levels.get(before ?? '');
  const fitting = areas.filter(({ kind }) => kind === level);
  return (fitting.length > 0 ? fitting : [...areas]).sort(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || one.code.localeCompare(other.code),
  );
}

/**
 * The areas that have one of these names, each with the name it has, as `phrasesOf` writes them. Most names are their slug without hyphens,
 * which spares folding them all for every search. A name also counts without what stands between brackets, and so does what stands there,
 * except for partnerships, where it is an abbreviation; of two names with a slash each.
 */
const areasWithNames = (db: Database, keys: readonly string[]): Promise<NamedArea[]> =>
  rowsOf(
    db,
    sql`with spelled as (
        select code, kind, case kind when 'partnership' then lower(code) else replace(slug, '-', '') end as key from areas where kind <> 'inspiration-region'
        union select code, kind, string_to_table(regexp_replace(lower(unaccent(
          case kind
            when 'municipality' then split_part(name, '(', 1)
            when 'partnership' then regexp_replace(split_part(name, '(', 1), '^SWV ', '')
            else concat_ws('|', code, translate(name, '()/', '|||'), youth.short_label, youth.name_in2019)
          end)), '[^a-z0-9|]+', '', 'g'), '|')
        from areas left join youth_regions youth using (code)
        where kind = 'youth-region' or (kind = 'municipality' and name like '%(%') or (kind = 'partnership' and name not like 'SWV _O __-__')
      )
      select code, kind, key from spelled where key = any(${sql.param([...keys])}::text[])`,
  );
