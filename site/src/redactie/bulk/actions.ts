import { graphql, type VariablesOf } from '../../api.ts';
import { askAs, type Me } from '../ask-as.ts';
import type { WordLists } from '../form/lists.ts';
import { postedText } from '../form/read-form.ts';
import { filterOf, readItemChoice } from '../items/list.ts';

const BulkActionDocument = graphql(`
  mutation AskBulkAction($input: BulkActionInput!) {
    answer: bulkAction(input: $input) {
      __typename
      ... on BulkChangeAsked { change { id } }
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
    }
  }
`);

type Visit = Parameters<typeof askAs>[0];
type Input = VariablesOf<typeof BulkActionDocument>['input'];
export type BulkAction = Input['action'];

/** What can be done with many items, with the words for it and what it asks besides a reason. */
export const bulkActions: Readonly<
  Record<BulkAction, { label: string; hint?: string; asks?: 'day' | 'word' | 'farewell'; staff: boolean }>
> = {
  SUBMIT: { label: 'Ter beoordeling aanbieden', hint: 'De concepten.', staff: false },
  APPROVE: { label: 'Goedkeuren', hint: 'De concepten van anderen die ter beoordeling liggen.', staff: true },
  PUBLISH: { label: 'Publiceren', hint: 'De concepten die zijn goedgekeurd.', staff: true },
  ADD_TERM: { label: 'Een woord toevoegen', hint: 'In een concept.', asks: 'word', staff: false },
  REMOVE_TERM: { label: 'Een woord weghalen', hint: 'In een concept.', asks: 'word', staff: false },
  REVIEW_BY: { label: 'Dag van nakijken kiezen', asks: 'day', staff: true },
  UNPUBLISH: { label: 'Van de site halen', staff: true },
  ARCHIVE: { label: 'Archiveren', asks: 'farewell', staff: true },
};

/** Whether a role can do something with many items at once. */
export const mayActTogether = ({ role }: Me): boolean => role !== 'EXPERT';

/** What a role can do with many items, in the order in which it is offered. The api decides again for every item. */
export const actionsFor = ({ role }: Me): BulkAction[] =>
  (Object.keys(bulkActions) as BulkAction[]).filter((action) => role !== 'REGION_EDITOR' || !bulkActions[action].staff);

const lists = {
  themes: ['THEME', 'Thema'],
  advices: ['ADVICE', 'Advies'],
  schoolTypes: ['SCHOOL_TYPE', 'Schoolsoort'],
  factors: ['FACTOR', 'Werkzame factor'],
  partnerTypes: ['PARTNER_TYPE', 'Soort partner'],
  collaborationModels: ['COLLABORATION_MODEL', 'Samenwerkingsmodel'],
  fundingVariants: ['FUNDING_VARIANT', 'Manier van betalen'],
  competences: ['EXPERT_COMPETENCE', 'Competentie'],
} as const satisfies Partial<Record<keyof WordLists, readonly [NonNullable<Input['vocabulary']>, string]>>;

/** Every word that items carry; its value names the vocabulary as well. */
export const wordChoices = (words: WordLists): { value: string; label: string }[] =>
  (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) =>
    words[list].choices.map(({ value, label }) => ({ value: `${lists[list][0]}/${value}`, label: `${lists[list][1]}: ${label}` })),
  );

/** Which items: those that were ticked, or all that a filter of the list gives. */
export interface Chosen {
  ids: string[];
  /** The query of the list; null when the items were ticked one by one. */
  filter: string | null;
}

/** The choice that the list made, in an address or in a form. */
export function readChosen(params: Pick<URLSearchParams, 'getAll' | 'get'>): Chosen {
  const filter = params.get('alle') === 'ja' ? (params.get('lijst') ?? '').slice(0, 2000) : null;
  return { ids: [...new Set(params.getAll('kies'))].filter((id) => /^[\w-]{1,60}$/.test(id)).slice(0, 50), filter };
}

/** What was filled in about an action. */
export interface ActionTyped {
  action: string;
  reason: string;
  day: string;
  word: string;
  farewell: string;
}

export const readAction = (form: FormData | null): ActionTyped => {
  const text = (name: string) => (form ? postedText(form, name) : '');
  return { action: text('handeling'), reason: text('reden'), day: text('dag'), word: text('woord'), farewell: text('afscheid') };
};

/** What is wrong with an answer, by the name of its question; `handeling` for all that has none. */
export type Refused = { name: string; message: string }[];

const questions: Readonly<Record<string, string>> = {
  reason: 'reden',
  reviewBy: 'dag',
  term: 'woord',
  vocabulary: 'woord',
  farewell: 'afscheid',
};

/** Asks to try out an action. Gives the id of the change, or what is wrong. `today` is a day, as `2026-03-12`. Throws what `askAs` throws. */
export async function askTogether(
  visit: Visit,
  chosen: Chosen,
  typed: ActionTyped,
  today: string,
): Promise<{ id: string } | { refused: Refused }> {
  const action = (Object.keys(bulkActions) as BulkAction[]).find((one) => one === typed.action);
  if (action === undefined) return { refused: [{ name: 'handeling', message: 'Kies wat u wilt doen.' }] };
  const { asks } = bulkActions[action];
  const [vocabulary, term] = asks === 'word' ? typed.word.split('/') : [];
  const { answer } = await askAs(visit, BulkActionDocument, {
    input: {
      action,
      ids: chosen.filter === null ? chosen.ids : null,
      filter: chosen.filter === null ? null : filterOf(readItemChoice(new URLSearchParams(chosen.filter)), today),
      reason: typed.reason,
      reviewBy: asks === 'day' && typed.day !== '' ? typed.day : null,
      vocabulary: (vocabulary || null) as NonNullable<Input['vocabulary']> | null,
      term: term ?? null,
      farewell: asks === 'farewell' && typed.farewell.trim() !== '' ? typed.farewell : null,
    },
  });
  if (answer === null) throw new Error('The api did not say what came of the action.');
  if (answer.__typename === 'BulkChangeAsked') return { id: answer.change?.id ?? '' };
  return {
    refused:
      answer.__typename === 'InvalidInput'
        ? answer.fields.map(({ path, message }) => ({ name: questions[path] ?? 'handeling', message }))
        : [{ name: 'handeling', message: [answer.message, answer.next].filter(Boolean).join(' ') }],
  };
}
