import { type Vocabulary, vocabularies } from '../../schema/vocabulary.ts';
import type { AreaFacts } from '../../seed/areas/csv.ts';
import { folders } from '../../seed/read/folders.ts';
import type { RawItem } from '../../seed/read/items.ts';
import type { KnownWords } from './known-words.ts';
import type { Present } from './present.ts';
import { type Entry, wordList } from './word-list.ts';

/** Under which key an item of the files is known; for a term its vocabulary precedes it. */
export const keyOf = ({ folder, fileName, slug }: RawItem): string => (folder === 'vocabulary' ? `${fileName}:${slug}` : slug);

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** The names by which people may call a raw item. */
const spellingsOf = ({ value }: RawItem): string[] => [value.label, value.name, value.title, value.abbreviation].flatMap(textOf);

/** Collects what may be referred to: the items of the files, those of the database, and the areas. */
export function collectWords(raw: readonly RawItem[], { items, loads }: Present, facts: AreaFacts): KnownWords {
  const byType = new Map<string, Entry[]>();
  const add = (type: string, entry: Entry) => {
    const entries = byType.get(type);
    if (entries) entries.push(entry);
    else byType.set(type, [entry]);
  };
  for (const item of raw) if (item.slug !== '') add(folders[item.folder], { word: keyOf(item), spellings: spellingsOf(item) });
  for (const { type, key, name } of items) add(type, { word: key, spellings: [name] });
  // Staff may have given an item another address since; the files go on calling it by the old one.
  const ids = new Set(items.map(({ id }) => id));
  for (const { itemType, key, itemId } of loads) if (ids.has(itemId)) add(itemType, { word: key });
  const of = (...types: string[]) => types.flatMap((type) => byType.get(type) ?? []);
  return {
    terms: termLists(of('term')),
    organisations: wordList('organisation', of('organisation')),
    publications: wordList('publication', of('publication')),
    inspirationRegions: wordList('inspiration region', of('inspiration-region')),
    relatable: wordList('practice, publication or knowledge session', of('pilot', 'publication', 'knowledge-session')),
    municipalities: wordList(
      'municipality',
      facts.municipalities.map(({ code, name, slug, alsoKnownAs }) => ({ word: name, spellings: [code, slug, ...textOf(alsoKnownAs)] })),
    ),
    youthRegions: wordList(
      'youth region',
      facts.youthRegions.map(({ code, name, slug, shortLabel, nameIn2019 }) => ({
        word: slug,
        spellings: [code, name, shortLabel, ...textOf(nameIn2019)],
      })),
    ),
    partnerships: wordList(
      'partnership',
      facts.partnerships.map(({ code, name }) => ({ word: code, spellings: [name] })),
    ),
  };
}

function termLists(entries: readonly Entry[]): KnownWords['terms'] {
  const lists = vocabularies.map((vocabulary) => {
    const prefix = `${vocabulary}:`;
    const own = entries.filter(({ word }) => word.startsWith(prefix)).map((entry) => ({ ...entry, word: entry.word.slice(prefix.length) }));
    return [vocabulary, wordList(vocabulary.replaceAll('-', ' '), own)] as const;
  });
  return Object.fromEntries(lists) as Record<Vocabulary, (typeof lists)[number][1]>;
}
