import type { SiteLink } from '../layouts/links.ts';
import type { Me } from './ask-as.ts';

type Role = Me['role'];

interface Entry extends SiteLink {
  /** The door it stands behind, together with others; a door of its own when left out. */
  behind?: string;
  /** Who sees it; everybody who is logged in when left out. The api decides again what they may. */
  roles?: readonly Role[];
}

/** The doors of the editorial part, in the order of a working day. */
const entries: readonly Entry[] = [
  { href: '/redactie', label: 'Mijn werk' },
  { href: '/redactie/onderdelen', label: 'Onderdelen' },
  { href: '/redactie/beoordelen', label: 'Beoordelen', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/aanvragen', label: 'Aanvragen', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/zoekwoorden', label: 'Zoekwoorden', behind: 'Zoeken', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/zoekgaten', label: 'Zoekvragen zonder antwoord', behind: 'Zoeken', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/importeren', label: 'Importeren', roles: ['REGION_EDITOR', 'EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/mensen', label: 'Mensen', behind: 'Beheer', roles: ['ADMINISTRATOR'] },
  { href: '/redactie/woorden', label: 'Woordenlijsten', behind: 'Beheer', roles: ['ADMINISTRATOR'] },
  { href: '/redactie/logboek', label: 'Logboek', behind: 'Beheer', roles: ['ADMINISTRATOR'] },
  { href: '/redactie/webhooks', label: 'Webhooks', behind: 'Beheer', roles: ['ADMINISTRATOR'] },
];

/** A door: one link, or several behind a word. */
export interface Door {
  label: string;
  links: readonly SiteLink[];
}

/** The doors for a role; for nobody, those that everybody has: they ask to log in. */
export function doorsFor(role: Role | null): readonly Door[] {
  const doors = new Map<string, SiteLink[]>();
  for (const { href, label, behind = label, roles } of entries)
    if (roles === undefined || (role !== null && roles.includes(role))) doors.set(behind, [...(doors.get(behind) ?? []), { href, label }]);
  return [...doors].map(([label, links]) => ({ label, links }));
}

/** A role in a word that fits in a line. */
export const roleNames: Readonly<Record<Role, string>> = {
  REGION_EDITOR: 'regioredacteur',
  EXPERT: 'expert',
  EDITOR: 'redacteur',
  ADMINISTRATOR: 'beheerder',
};
