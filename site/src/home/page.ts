import { ask, graphql, type ResultOf } from '../api.ts';
import { KnowledgeSessionCard } from '../knowledge-session/card.ts';
import { PilotCard } from '../pilot/card.ts';

const document = graphql(
  `
    query Home($today: Date!) {
      youthRegions { code name shortLabel pilotCount tile { column row } }
      newest: pilots(order: NEWEST, first: 2) { totalCount nodes { ...PilotCard } }
      coming: knowledgeSessions(filter: { from: $today, statuses: [PLANNED] }, order: EARLIEST, first: 2) { nodes { ...KnowledgeSessionCard } }
      held: knowledgeSessions(filter: { statuses: [HELD] }, order: LATEST, first: 2) { nodes { ...KnowledgeSessionCard } }
      partners: organisations(coalitionPartners: true, first: 0) { totalCount }
      inspirationRegions(first: 0) { totalCount }
      publications(first: 0) { totalCount }
    }
  `,
  [PilotCard, KnowledgeSessionCard],
);

/** Everything the first page tells. */
export type Home = ResultOf<typeof document>;

/** Asks for the first page, as of a day (`YYYY-MM-DD`). Throws `ApiError` when the api does not answer. */
export async function askHome(today: string): Promise<Home> {
  return ask(document, { today });
}

/** The meetings to show: the next ones, or the last that were held when none is planned. */
export function sessionsOf({ coming, held }: Home) {
  const next = coming.nodes.length > 0;
  return { title: next ? 'Volgende bijeenkomsten' : 'Laatste bijeenkomsten', sessions: next ? coming.nodes : held.nodes };
}

/** The programme in three numbers, each with the page that shows where it comes from. */
export function numbersOf({ newest, partners, inspirationRegions, publications }: Home) {
  return [
    {
      value: partners.totalCount,
      label: 'landelijke organisaties werken samen in de Coalitie',
      href: '/kennisbank/implementatieplan-met-andere-ogen',
      source: 'Implementatieplan, 2019',
    },
    {
      value: inspirationRegions.totalCount,
      label: 'inspiratieregio’s laten zien hoe zij het doen',
      href: '/regios',
      source: 'Geteld in hun eigen agenda’s en plannen',
    },
    {
      value: newest.totalCount,
      label: 'praktijken om van te leren',
      href: '/praktijken',
      source: `Met ${publications.totalCount} publicaties als bron of om verder te lezen`,
    },
  ];
}
