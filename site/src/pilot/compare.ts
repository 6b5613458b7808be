import { ask, graphql } from '../api.ts';
import { most } from './compare-choice.ts';
import { PilotFacts, type PilotOnPage } from './page.ts';

/** An empty slug is no practice: its place stays null. */
const document = graphql(
  `
    query PilotComparison($first: String!, $second: String!, $third: String!, $fourth: String!) {
      first: pilot(slug: $first) { ...PilotFacts }
      second: pilot(slug: $second) { ...PilotFacts }
      third: pilot(slug: $third) { ...PilotFacts }
      fourth: pilot(slug: $fourth) { ...PilotFacts }
    }
  `,
  [PilotFacts],
);

/**
 * The practices to compare, in the order asked and each once; only the first four.
 * @returns fewer than asked when there is no practice at an address, or two addresses are of the same one
 */
export async function askComparison(slugs: readonly string[]): Promise<PilotOnPage[]> {
  const [first = '', second = '', third = '', fourth = ''] = slugs.slice(0, most);
  if (first === '') return [];
  const answer = await ask(document, { first, second, third, fourth });
  const found = [answer.first, answer.second, answer.third, answer.fourth].filter((pilot) => pilot !== null);
  return found.filter((pilot, index) => found.findIndex(({ slug }) => slug === pilot.slug) === index);
}
