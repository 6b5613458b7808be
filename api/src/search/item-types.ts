import type { schema } from '@kennishub/db';
import { vocabularies, vocabularyTypeName } from '../vocabulary/index.ts';

/** The kinds of thing that the search finds. All vocabularies together are one kind here; the index keeps them apart, since their slugs may be the same. */
export const searchTypes = {
  pilot: 'Practices.',
  'inspiration-region': 'Inspiration regions.',
  publication: 'Publications.',
  'knowledge-session': 'Knowledge sessions.',
  expert: 'Experts.',
  agenda: 'Agendas.',
  organisation: 'Organisations.',
  term: 'Words of the field: themes, advices, abbreviations …',
} as const satisfies Record<schema.ItemType, string>;

const typeNames: Record<Exclude<schema.ItemType, 'term'>, string> = {
  pilot: 'Pilot',
  'inspiration-region': 'InspirationRegion',
  publication: 'Publication',
  'knowledge-session': 'KnowledgeSession',
  expert: 'Expert',
  agenda: 'Agenda',
  organisation: 'Organisation',
};

/** Whether a type in the index is a vocabulary: the items of that type are its words. */
export const isVocabulary = (indexed: string): indexed is schema.Vocabulary => vocabularies.some((vocabulary) => vocabulary === indexed);

/** The types as the index keeps them. */
export const indexedTypes = (types: readonly schema.ItemType[]): string[] =>
  types.flatMap<string>((type) => (type === 'term' ? [...vocabularies] : [type]));

/** The kind of thing that a type in the index is. */
export const searchTypeOf = (indexed: string): schema.ItemType => (isVocabulary(indexed) ? 'term' : (indexed as schema.ItemType));

/** The GraphQL type of what the index found. */
export const typeNameOf = (indexed: string): string =>
  isVocabulary(indexed) ? vocabularyTypeName(indexed) : typeNames[indexed as keyof typeof typeNames];
