import { ApiError, graphql, type ResultOf } from '../../api.ts';
import { askAs, LoggedOut } from '../ask-as.ts';

const GuidanceDocument = graphql(`
  query ItemGuidance($id: ID!) {
    guidance(input: { itemId: $id }) {
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

/** The advice on an item; null when there is none. It is only advice: a page does without it rather than fail. */
export async function askGuidance(visit: Parameters<typeof askAs>[0], id: string): Promise<Guidance | null> {
  try {
    return (await askAs(visit, GuidanceDocument, { id })).guidance;
  } catch (error) {
    if (error instanceof LoggedOut || !(error instanceof ApiError)) throw error;
    console.error(error.message);
    return null;
  }
}

export const voiceNames: Readonly<Record<Guidance['voices'][number]['voice'], string>> = {
  EDUCATION: 'onderwijs',
  MUNICIPALITY: 'gemeente',
  YOUTH_CARE: 'jeugdhulp',
  PARENTS_AND_YOUNG_PEOPLE: 'ouders en jongeren',
};
