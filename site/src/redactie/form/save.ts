import { graphql, type ResultOf, type VariablesOf } from '../../api.ts';
import type { ItemType } from '../../items/addresses.ts';
import { askAs } from '../ask-as.ts';
import { forms } from './forms.ts';
import type { Content, Problem } from './typed.ts';

const SaveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on DraftSaved { edit problems { path message } item { id } }
      ... on Problem { message next }
      ... on InvalidInput { fields { path message } }
      ... on EditConflict { currentEdit publishedVersion savedAt merged changes { field label clashes theirs yours merged } }
    }
  }
`);

type Answer = NonNullable<ResultOf<typeof SaveDraftDocument>['saveDraft']>;
type SaveInput = VariablesOf<typeof SaveDraftDocument>['input'];

/** Two editors wrote in the same item: what each made of it. */
export type Conflict = Extract<Answer, { __typename: 'EditConflict' }>;

/** What came of saving. */
export type Saved =
  | { saved: true; id: string; edit: number; problems: readonly Problem[] }
  | { saved: false; conflict: Conflict }
  /** Not kept: what is wrong with which field, or with all of it. */
  | { saved: false; conflict: null; message: string; next: string | null; problems: Problem[] };

/** What is saved, and where. */
export interface Saving {
  type: ItemType;
  /** Null makes a new item. */
  id: string | null;
  content: Content;
  /** What was seen, as the form carries it. */
  edit: number | null;
  baseVersion: number | null;
  note: string | null;
  /** The idempotency key of the form, for a new item. */
  key: string | null;
}

/** Saves a draft in the name of who is logged in. Throws what `askAs` throws. */
export async function saveDraft(
  visit: Parameters<typeof askAs>[0],
  { type, id, content, edit, baseVersion, note, key }: Saving,
): Promise<Saved> {
  const { saveDraft: answer } = await askAs(visit, SaveDraftDocument, {
    // The description of the form and the input of the api have the same fields; a test holds them together.
    input: {
      id,
      content: { [forms[type].input]: content } as NonNullable<SaveInput['content']>,
      edit,
      baseVersion,
      note,
      idempotencyKey: key,
    },
  });
  if (answer === null) throw new Error('The api did not say what came of saving.');
  if (answer.__typename === 'DraftSaved') {
    const { edit: kept, problems, item } = answer;
    return { saved: true, id: item?.id ?? id ?? '', edit: kept, problems };
  }
  if (answer.__typename === 'EditConflict') return { saved: false, conflict: answer };
  const problems = answer.__typename === 'InvalidInput' ? answer.fields : [];
  return {
    saved: false,
    conflict: null,
    message: answer.message,
    next: answer.next,
    problems: problems.map(({ path, message }) => ({ path: path.replace(/^content\./, ''), message })),
  };
}
