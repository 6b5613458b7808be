import type { ItemType } from '../schema/item.ts';
import { type Vocabulary, vocabularies } from '../schema/vocabulary.ts';
import type { RawContent } from './check-item.ts';
import { formatOf, isVocabulary } from './format-of.ts';
import { shapes } from './shape.ts';
import type { KnownWords } from './words/known-words.ts';
import type { WordList } from './words/word-list.ts';

const MARK = 'This is the word that is looked for.';
const anything: WordList = { has: () => true, complaint: () => MARK };

/** Every word is known except those that are looked for, so that the formats themselves tell where they stand. */
const wordsBut = (vocabulary: Vocabulary, sought: (word: string) => boolean): KnownWords => ({
  terms: Object.fromEntries(
    vocabularies.map((one) => [one, one === vocabulary ? { has: (word: string) => !sought(word), complaint: () => MARK } : anything]),
  ) as KnownWords['terms'],
  organisations: anything,
  publications: anything,
  inspirationRegions: anything,
  relatable: anything,
  municipalities: anything,
  youthRegions: anything,
  partnerships: anything,
});

const markedPaths = (type: ItemType, content: RawContent, words: KnownWords): (string | number)[][] => {
  const { vocabulary, ...rest } = content;
  const format = formatOf(type, words, new Date(0), isVocabulary(vocabulary) ? vocabulary : undefined);
  const checked = format.safeParse(type === 'term' ? rest : content);
  if (checked.success) return [];
  return checked.error.issues
    .filter(({ message }) => message === MARK)
    .map(({ path }) => path.map((step) => (typeof step === 'number' ? step : String(step))));
};

/** Where a content names one of these words of a vocabulary: `['themes', 1]`, `['goals', 0, 'theme']`. Read off the format; a draft may be incomplete. */
export function placesOfTerm(
  type: ItemType,
  content: RawContent,
  vocabulary: Vocabulary,
  slugs: ReadonlySet<string>,
): (string | number)[][] {
  return markedPaths(
    type,
    content,
    wordsBut(vocabulary, (word) => slugs.has(word)),
  );
}

const listFields = new Map<string, string | null>();

/** The list of a kind of item that holds words of a vocabulary: `themes`; null when it has none. Read off the format. */
export function fieldOfVocabulary(type: ItemType, vocabulary: Vocabulary): string | null {
  const known = listFields.get(`${type}/${vocabulary}`);
  if (known !== undefined) return known;
  const lists = shapes[type].filter(({ list, holds }) => list && holds === 'text').map(({ name }) => name);
  const probe = Object.fromEntries(lists.map((name) => [name, ['x']]));
  const marked = markedPaths(
    type,
    probe,
    wordsBut(vocabulary, () => true),
  ).map(([field]) => String(field));
  const found = marked.find((field) => field !== 'missing') ?? null;
  listFields.set(`${type}/${vocabulary}`, found);
  return found;
}
