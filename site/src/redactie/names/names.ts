import { graphql } from '../../api.ts';
import { askAs } from '../ask-as.ts';

const ActorNamesDocument = graphql(`
  query ActorNames($actors: [String!]!) { actorNames(actors: $actors) { actor name } }
`);

/** Who is no person, in words. */
const others: Readonly<Record<string, string>> = {
  content: 'de inhoud die bij de hub hoort',
  command: 'de beheerder van de machine',
  clock: 'de klok',
  visitor: 'een bezoeker',
  requester: 'een aanvrager',
};

/** The api takes so many at once. */
const atOnce = 50;

/** Names those who did something, as the history and the audit trail call them. Throws what `askAs` throws. */
export async function askNames(
  visit: Parameters<typeof askAs>[0],
  actors: readonly (string | null)[],
): Promise<(actor: string | null) => string> {
  const people = [...new Set(actors)].filter((actor) => actor?.startsWith('person:')).map(String);
  const names = new Map<string, string>();
  for (let from = 0; from < people.length; from += atOnce) {
    const { actorNames } = await askAs(visit, ActorNamesDocument, { actors: people.slice(from, from + atOnce) });
    for (const { actor, name } of actorNames ?? []) names.set(actor, name);
  }
  return (actor) => {
    if (actor === null) return 'onbekend';
    return names.get(actor) ?? others[actor] ?? (actor.startsWith('token:') ? 'een programma' : 'iemand die niet meer bekend is');
  };
}
