import type { ItemType } from '../../schema/item.ts';
import { type Vocabulary, vocabularies } from '../../schema/vocabulary.ts';
import type { AreaFacts } from '../../seed/areas/csv.ts';
import type { KnownWords } from './known-words.ts';
import type { Findable } from './present.ts';
import { type Entry, type Hint, type Language, wordList } from './word-list.ts';

const relatable: ReadonlySet<ItemType> = new Set(['pilot', 'publication', 'knowledge-session']);

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** Something that may be referred to beside what the database holds: an item of the files, or an address that moved. */
export type Named = { type: ItemType; key: string; spellings?: readonly string[] };

/**
 * Collects what may be referred to: what is named here, what the database holds, and the areas. With `hint` the lists of items ask that for the word
 * that is meant, because they hold not all there is.
 */
export function collectWords(
  named: readonly Named[],
  { items, loads, away }: Findable,
  facts: AreaFacts,
  language: Language = 'en',
  hint?: Hint,
): KnownWords {
  const byType = new Map<string, Entry[]>();
  const add = (type: string, entry: Entry) => {
    const entries = byType.get(type);
    if (entries) entries.push(entry);
    else byType.set(type, [entry]);
  };
  for (const { type, key, spellings = [] } of named) add(type, { word: key, spellings });
  for (const { type, key, name } of items) add(type, { word: key, spellings: [name] });
  // Staff may have given an item another address since; the files go on calling it by the old one.
  const ids = new Set(items.map(({ id }) => id));
  for (const { itemType, key, itemId } of loads) if (ids.has(itemId)) add(itemType, { word: key });
  // What is away may come back, and then what is related to it shows it again.
  const relatableAway = away.filter(({ type, state }) => relatable.has(type) && state !== 'draft').map(({ key }) => ({ word: key }));
  const of = (...types: string[]) => types.flatMap((type) => byType.get(type) ?? []);
  const list = (noun: string, entries: readonly Entry[]) => wordList(noun, entries, language, hint);
  return {
    terms: termLists(of('term'), language, hint),
    organisations: list('organisation', of('organisation')),
    publications: list('publication', of('publication')),
    inspirationRegions: list('inspiration region', of('inspiration-region')),
    relatable: list('practice, publication or knowledge session', [...of('pilot', 'publication', 'knowledge-session'), ...relatableAway]),
    ...areaLists(facts, language),
  };
}

type AreaLists = Pick<KnownWords, 'municipalities' | 'youthRegions' | 'partnerships'>;
const madeAreaLists = new WeakMap<AreaFacts, Map<Language, AreaLists>>();

/** The lists of areas, which are the same as long as the facts are. */
function areaLists(facts: AreaFacts, language: Language): AreaLists {
  const made = madeAreaLists.get(facts) ?? new Map<Language, AreaLists>();
  madeAreaLists.set(facts, made);
  const known = made.get(language);
  if (known) return known;
  const lists = {
    municipalities: wordList(
      'municipality',
      facts.municipalities.map(({ code, name, slug, alsoKnownAs }) => ({ word: name, spellings: [code, slug, ...textOf(alsoKnownAs)] })),
      language,
    ),
    youthRegions: wordList(
      'youth region',
      facts.youthRegions.map(({ code, name, slug, shortLabel, nameIn2019 }) => ({
        word: slug,
        spellings: [code, name, shortLabel, ...textOf(nameIn2019)],
      })),
      language,
    ),
    partnerships: wordList(
      'partnership',
      facts.partnerships.map(({ code, name }) => ({ word: code, spellings: [name] })),
      language,
    ),
  };
  made.set(language, lists);
  return lists;
}

function termLists(entries: readonly Entry[], language: Language, hint?: Hint): KnownWords['terms'] {
  const lists = vocabularies.map((vocabulary) => {
    const prefix = `${vocabulary}:`;
    const own = entries.filter(({ word }) => word.startsWith(prefix)).map((entry) => ({ ...entry, word: entry.word.slice(prefix.length) }));
    const asked = hint && ((_noun: string, word: string) => hint('term', word, vocabulary));
    return [vocabulary, wordList(vocabulary.replaceAll('-', ' '), own, language, asked)] as const;
  });
  return Object.fromEntries(lists) as Record<Vocabulary, (typeof lists)[number][1]>;
}
