import { z } from 'zod';
import { organisationRoles } from '../../schema/links.ts';
import type { KnownWords } from '../words/known-words.ts';
import type { WordList } from '../words/word-list.ts';
import { group, listOf } from './groups.ts';
import { line } from './texts.ts';

/** A word of a list, exactly as it stands there. */
export const wordOf = (list: WordList) =>
  z.string().superRefine((word, context) => {
    if (!list.has(word)) context.addIssue(list.complaint(word));
  });

/** Several different words of a list; none when the key is left out. */
export const wordsOf = (list: WordList) => listOf(wordOf(list)).default([]);

/** At least one word of a list. */
export const someOf = (list: WordList) => listOf(wordOf(list)).min(1);

/** Where the facts come from: publications, each with the chapter in plain words. */
export const sources = (words: KnownWords) =>
  z.array(
    group({
      publication: wordOf(words.publications).describe('The slug of a publication.'),
      chapter: line(300).optional().describe('The chapter in it.'),
    }),
  );

/** The organisations that take part, each with its role. */
export const organisationsWithRole = (words: KnownWords) =>
  listOf(
    group({
      organisation: wordOf(words.organisations).describe('The slug of an organisation.'),
      role: z.enum(organisationRoles).describe('The role.'),
    }),
    ({ organisation }) => organisation,
  ).default([]);

/** The areas an item is about. */
export const areaKeys = (words: KnownWords) => ({
  municipalities: wordsOf(words.municipalities).describe('Official names of municipalities, those of merged ones included.'),
  youthRegions: wordsOf(words.youthRegions).describe('Slugs of youth regions.'),
});
