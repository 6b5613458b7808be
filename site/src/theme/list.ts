import { ask, graphql } from '../api.ts';

const document = graphql(`
  query Themes {
    terms(vocabulary: THEME) { slug label description pilotCount }
  }
`);

/** All themes, by name. Throws `ApiError` when the api does not answer. */
export async function askThemes() {
  const { terms } = await ask(document, {});
  return terms.toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
}
