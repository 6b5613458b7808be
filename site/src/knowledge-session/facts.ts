import { formatDate, formatDayOfWeek, formatTime } from '../dates.ts';
import type { Fact } from '../elements/Facts.astro';
import type { KnowledgeSessionOnPage } from './page.ts';
import { knowledgeSessionKindNames } from './words.ts';

/** "dinsdag 12 maart 2019, 13.30 uur tot 16.00 uur", as exact as known; null when the date is unknown. */
export function whenOf({ startsOn, startsAt, endsAt }: Pick<KnowledgeSessionOnPage, 'startsOn' | 'startsAt' | 'endsAt'>): string | null {
  if (startsAt !== null) {
    const until = endsAt === null ? '' : ` tot ${formatTime(endsAt)}`;
    return `${formatDayOfWeek(startsAt)}, ${formatTime(startsAt)}${until}`;
  }
  if (startsOn === null) return null;
  return startsOn.length === 10 ? formatDayOfWeek(startsOn) : formatDate(startsOn);
}

/** "In het kort" of a meeting. */
export function knowledgeSessionFacts(session: KnowledgeSessionOnPage, standing: string): Fact[] {
  const { kind, place, municipality, region, audience, participations, themes, advices } = session;
  const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  const where = [place, municipality?.name].filter((name) => name !== null && name !== undefined);
  const byRole = (organising: boolean) =>
    participations
      .filter(({ role }) => (role === 'ORGANISER' || role === 'LEAD') === organising)
      .map(({ organisation }) => organisation.name);
  const others = byRole(false);
  return [
    { term: 'Soort', value: sentence(knowledgeSessionKindNames[kind]) },
    { term: 'Stand', value: sentence(standing) },
    { term: 'Wanneer', value: whenOf(session) },
    { term: 'Waar', value: where },
    { term: 'Voor wie', value: audience },
    { term: 'Organisatie', value: byRole(true) },
    ...(others.length > 0 ? [{ term: 'Met', value: others }] : []),
    ...(region === null ? [] : [{ term: 'Regio', value: [{ href: `/regios/${region.slug}`, label: `Inspiratieregio ${region.name}` }] }]),
    ...(themes.length > 0 ? [{ term: 'Thema’s', value: themes.map(({ slug, label }) => ({ href: `/themas/${slug}`, label })) }] : []),
    ...(advices.length > 0 ? [{ term: 'Adviezen', value: advices.map(({ slug, label }) => ({ href: `/adviezen/${slug}`, label })) }] : []),
  ];
}
