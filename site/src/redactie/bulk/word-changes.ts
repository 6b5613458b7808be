import { graphql, type VariablesOf } from '../../api.ts';
import { askAs } from '../ask-as.ts';
import { postedText } from '../form/read-form.ts';

const WordsDocument = graphql(`
  query EditorialWords($vocabulary: Vocabulary!) {
    terms(vocabulary: $vocabulary) { slug label description pilotCount }
  }
`);
const MergeDocument = graphql(`
  mutation MergeTerms($input: MergeTermsInput!) {
    answer: mergeTerms(input: $input) {
      __typename
      ... on BulkChangeAsked { change { id } }
      ... on Problem { message }
      ... on InvalidInput { fields { path message } }
    }
  }
`);
const SplitDocument = graphql(`
  mutation SplitTerm($input: SplitTermInput!) {
    answer: splitTerm(input: $input) {
      __typename
      ... on BulkChangeAsked { change { id } }
      ... on Problem { message }
      ... on InvalidInput { fields { path message } }
    }
  }
`);
const RenameDocument = graphql(`
  mutation RenameTerm($input: RenameTermInput!) {
    answer: renameTerm(input: $input) {
      __typename
      ... on BulkChangeAsked { change { id } }
      ... on Problem { message }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

type Visit = Parameters<typeof askAs>[0];
export type Vocabulary = VariablesOf<typeof WordsDocument>['vocabulary'];

/** The words of a vocabulary, in order. Throws what `askAs` throws. */
export const askWords = async (visit: Visit, vocabulary: Vocabulary) => (await askAs(visit, WordsDocument, { vocabulary })).terms;

/** What was chosen on the page of a word. */
export interface WordChange {
  /** `samenvoegen`, `splitsen` or `hernoemen`. */
  what: string;
  into: string;
  others: readonly string[];
  label: string;
  slug: string;
  reason: string;
  /** For splitting: what single items take instead of `others`. */
  choices?: readonly { ids: string[]; into: string[] }[];
}

/** The answers of the form; `label` and `slug` are as they are now until somebody types another. */
export const readWordChange = (form: FormData | null, { label, slug }: { label: string; slug: string }): WordChange => ({
  what: form ? postedText(form, 'wat') : 'hernoemen',
  into: form ? postedText(form, 'samen-met') : '',
  others: form ? form.getAll('splitsen-in').filter((word) => typeof word === 'string') : [],
  label: form ? postedText(form, 'woord') : label,
  slug: form ? postedText(form, 'adres') : slug,
  reason: form ? postedText(form, 'reden') : '',
});

/** Asks for the change. Gives the id of what will be tried out, or why it is refused. Throws what `askAs` throws. */
export async function askWordChange(
  visit: Visit,
  word: { vocabulary: Vocabulary; label: string; slug: string },
  { what, into, others, label, slug, reason, choices = [] }: WordChange,
): Promise<{ id: string } | { refused: string }> {
  const base = { vocabulary: word.vocabulary, term: word.slug, reason };
  const { answer } =
    what === 'samenvoegen'
      ? await askAs(visit, MergeDocument, { input: { ...base, into } })
      : what === 'splitsen'
        ? await askAs(visit, SplitDocument, { input: { ...base, otherwise: [...others], choices: [...choices] } })
        : await askAs(visit, RenameDocument, {
            input: { ...base, label: label === word.label ? null : label, slug: slug === word.slug ? null : slug },
          });
  if (answer === null) throw new Error('The api did not say what came of the change of a word.');
  if (answer.__typename === 'BulkChangeAsked') return { id: answer.change?.id ?? '' };
  return { refused: answer.__typename === 'InvalidInput' ? answer.fields.map(({ message }) => message).join(' ') : answer.message };
}
