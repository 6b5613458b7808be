import { ApiError, graphql, type ResultOf, type VariablesOf } from '../../api.ts';
import type { ItemType } from '../../items/addresses.ts';
import { askAs, LoggedOut } from '../ask-as.ts';
import { forms } from '../form/forms.ts';
import type { Content } from '../form/typed.ts';

const GuidanceDocument = graphql(`
  query ItemGuidance($input: GuidanceInput!) {
    guidance(input: $input) {
      completeness { score missing { path label advice gain } }
      voices { voice heard reason }
      personalData { path kind message }
      readability { score level sentences { path text reasons { message } } }
      duplicates { id type title reasons }
    }
  }
`);

/** Advice on what is being written. */
export type Guidance = NonNullable<ResultOf<typeof GuidanceDocument>['guidance']>;

type Visit = Parameters<typeof askAs>[0];
type Input = VariablesOf<typeof GuidanceDocument>['input'];

/** The advice on an item; null when there is none. */
export const askGuidance = (visit: Visit, id: string): Promise<Guidance | null> => ask(visit, { itemId: id });

/** The advice on a content as it is being written; nothing of it is kept. Null when there is none. */
export const askGuidanceOf = (visit: Visit, type: ItemType, content: Content, id: string | null): Promise<Guidance | null> =>
  // The description of the form and the input of the api have the same fields; a test holds them together.
  ask(visit, { itemId: id, content: { [forms[type].input]: content } as NonNullable<Input['content']> });

/** It is only advice: a page does without it rather than fail. */
async function ask(visit: Visit, input: Input): Promise<Guidance | null> {
  try {
    return (await askAs(visit, GuidanceDocument, { input })).guidance;
  } catch (error) {
    if (error instanceof LoggedOut || !(error instanceof ApiError)) throw error;
    console.error(error.message);
    return null;
  }
}
