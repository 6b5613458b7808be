import { ask, graphql, type ResultOf } from '../api.ts';
import { KnowledgeSessionCard } from '../knowledge-session/card.ts';
import { shownMoment } from '../past/past.ts';
import { PilotCard } from '../pilot/card.ts';
import { PublicationCard } from '../publication/card.ts';

const document = graphql(
  `
    query InspirationRegionPage($slug: String!, $today: Date!) {
      inspirationRegion(slug: $slug) {
        slug name kind summary ambition wish cooperation lessons contactRole
        contactRoles { title organisation { slug name } }
        area { code }
        youthRegion { name slug }
        municipalities { name slug }
        partnerships { code name sector }
        themes { slug label }
        participants { name role partnerType { slug label } }
        missingVoices { slug label }
        structure { label role }
        localAccess { municipality name }
        facts { label value year }
        agendas {
          slug title summary status startYear endYear
          goals { slug label status actionPoints { owner due } }
        }
        pilots(first: 6) { totalCount nodes { ...PilotCard } }
        publications(first: 3) { totalCount nodes { ...PublicationCard } }
        knowledgeSessions(first: 3) { totalCount nodes { ...KnowledgeSessionCard } }
        inOtherWords
        citations { chapter publication { slug title publisher year } }
      }
      coming: knowledgeSessions(filter: { regions: [$slug], from: $today, statuses: [PLANNED] }, order: EARLIEST, first: 2) {
        nodes { ...KnowledgeSessionCard }
      }
    }
  `,
  [PilotCard, PublicationCard, KnowledgeSessionCard],
);

/** All that the page of an inspiration region tells. */
export type RegionPage = NonNullable<ResultOf<typeof document>['inspirationRegion']>;
/** What is still to come in the region, the first first. */
export type ComingSessions = ResultOf<typeof document>['coming']['nodes'];

/** The region at this address, also under an older slug; null when there is none. Throws `ApiError` when the api does not answer. */
export async function askRegion(slug: string, now = shownMoment()): Promise<{ region: RegionPage; coming: ComingSessions } | null> {
  const { inspirationRegion: region, coming } = await ask(document, { slug, today: now.toISOString().slice(0, 10) });
  return region && { region, coming: coming.nodes };
}
