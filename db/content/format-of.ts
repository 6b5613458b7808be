import type { z } from 'zod';
import type { ItemType } from '../schema/item.ts';
import { type Vocabulary, vocabularies } from '../schema/vocabulary.ts';
import { agendaFormat } from './formats/agenda.ts';
import { expertFormat } from './formats/expert.ts';
import { inspirationRegionFormat } from './formats/inspiration-region.ts';
import { knowledgeSessionFormat } from './formats/knowledge-session.ts';
import { organisationFormat } from './formats/organisation.ts';
import { pilotFormat } from './formats/pilot.ts';
import { publicationFormat } from './formats/publication.ts';
import { termFormat } from './formats/term.ts';
import type { KnownWords } from './words/known-words.ts';

/** The format of a kind of item. That of a term goes by its vocabulary, which is no key of the format itself. */
export function formatOf(type: ItemType, words: KnownWords, now: Date, vocabulary: Vocabulary = 'theme'): z.ZodType {
  switch (type) {
    case 'pilot':
      return pilotFormat(words);
    case 'inspiration-region':
      return inspirationRegionFormat(words);
    case 'expert':
      return expertFormat(words);
    case 'knowledge-session':
      return knowledgeSessionFormat(words, now);
    case 'publication':
      return publicationFormat(words);
    case 'agenda':
      return agendaFormat(words);
    case 'organisation':
      return organisationFormat(words);
    case 'term':
      return termFormat(words, vocabulary);
  }
}

export const isVocabulary = (word: unknown): word is Vocabulary => vocabularies.some((vocabulary) => vocabulary === word);
