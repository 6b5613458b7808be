import { builder } from './builder.ts';

/** `part-of-youth-region` as GraphQL writes it: `PART_OF_YOUTH_REGION`. A dot becomes an underscore too. */
export const enumName = (word: string): string => word.replaceAll(/[-.]/g, '_').toUpperCase();

/**
 * A GraphQL enum from the words that the database keeps. Each word needs its description, so a new word can't be forgotten.
 */
export const enumOf = <Word extends string>(name: string, description: string, words: Record<Word, string>) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(words).map(([word, meaning]) => [enumName(word), { value: word as Word, description: meaning }]),
    ) as Record<string, { value: Word; description: string }>,
  });
