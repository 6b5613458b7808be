import { type FragmentOf, graphql } from '../api.ts';
import { itemHref } from '../items/addresses.ts';
import { knowledgeSessionKindNames, knowledgeSessionStatusNames } from './words.ts';

/** What a card needs to know of a meeting. Kinds have a name of their own, so that cards of several types fit in one question. */
export const KnowledgeSessionCard = graphql(`
  fragment KnowledgeSessionCard on KnowledgeSession {
    slug
    title
    summary
    sessionKind: kind
    status
    startsOn
    place
    municipality { name }
    region { name }
  }
`);

/** A meeting as the properties of its card. Where it takes place is told as exactly as known: a place, a municipality, or the region it is of. */
export function knowledgeSessionCard(session: FragmentOf<typeof KnowledgeSessionCard>) {
  const { slug, title, summary, sessionKind, status, startsOn, place, municipality, region } = session;
  return {
    href: itemHref('KNOWLEDGE_SESSION', slug) ?? '/bijeenkomsten',
    title,
    date: startsOn,
    kind: knowledgeSessionKindNames[sessionKind],
    place: place ?? municipality?.name ?? region?.name ?? null,
    status: knowledgeSessionStatusNames[status],
    summary,
  };
}
