import type { SiteLink } from '../layouts/links.ts';
import type { Me } from './ask-as.ts';

type Role = Me['role'];

interface Entry extends SiteLink {
  /** Who sees it; everybody who is logged in when left out. The api decides again what they may. */
  roles?: readonly Role[];
}

/** The doors of the editorial part, in the order of a working day. */
const entries: readonly Entry[] = [
  { href: '/redactie', label: 'Mijn werk' },
  { href: '/redactie/onderdelen', label: 'Onderdelen' },
  { href: '/redactie/beoordelen', label: 'Beoordelen', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/aanvragen', label: 'Aanvragen', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/zoekwoorden', label: 'Zoekwoorden', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/zoekgaten', label: 'Zoekvragen', roles: ['EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/mensen', label: 'Mensen', roles: ['ADMINISTRATOR'] },
  { href: '/redactie/logboek', label: 'Logboek', roles: ['ADMINISTRATOR'] },
  { href: '/redactie/woorden', label: 'Woordenlijsten', roles: ['ADMINISTRATOR'] },
  { href: '/redactie/importeren', label: 'Importeren', roles: ['REGION_EDITOR', 'EDITOR', 'ADMINISTRATOR'] },
  { href: '/redactie/mijn-account', label: 'Mijn account' },
];

/** The doors for a role; for nobody, those that everybody has: they ask to log in. */
export const doorsFor = (role: Role | null): readonly SiteLink[] =>
  entries.filter(({ roles }) => roles === undefined || (role !== null && roles.includes(role)));

/** A role in a word that fits in a line. */
export const roleNames: Readonly<Record<Role, string>> = {
  REGION_EDITOR: 'regioredacteur',
  EXPERT: 'expert',
  EDITOR: 'redacteur',
  ADMINISTRATOR: 'beheerder',
};
