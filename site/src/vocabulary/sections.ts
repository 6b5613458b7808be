import { ask, type ResultOf } from '../api.ts';
import { GlossaryDocument } from './glossary.ts';
import { vocabularyNames } from './words.ts';

type Term = ResultOf<typeof GlossaryDocument>['abbreviations'][number];

/** The words of one vocabulary under their heading. */
export interface GlossarySection {
  /** The anchor of the heading. */
  id: string;
  title: string;
  terms: Term[];
}

/**
 * The list of words: abbreviations by letter, the other words in the order of their vocabulary.
 * Vocabularies without words are left out. Throws `ApiError` when the api does not answer.
 */
export async function askGlossary(): Promise<GlossarySection[]> {
  const answer = await ask(GlossaryDocument, {});
  return Object.values(answer).flatMap((terms: Term[]) => {
    const [first] = terms;
    if (first === undefined) return [];
    const { vocabulary } = first;
    const sorted = vocabulary === 'ABBREVIATION' ? terms.toSorted((a, b) => a.label.localeCompare(b.label, 'nl')) : terms;
    return [{ id: vocabulary.toLowerCase().replaceAll('_', '-'), title: vocabularyNames[vocabulary].many, terms: sorted }];
  });
}
