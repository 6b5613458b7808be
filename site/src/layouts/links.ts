/** A place on the site. */
export interface SiteLink {
  href: string;
  label: string;
}

/** The five doors of the house, in the header. */
export const mainLinks: readonly SiteLink[] = [
  { href: '/praktijken', label: 'Praktijken' },
  { href: '/regios', label: 'Regio’s' },
  { href: '/bijeenkomsten', label: 'Bijeenkomsten' },
  { href: '/kennisbank', label: 'Kennisbank' },
  { href: '/experts', label: 'Experts' },
];

/** What stands at the foot of every page. */
export const footerLinks: readonly SiteLink[] = [
  { href: '/over', label: 'Over de Kennishub' },
  { href: '/themas', label: 'Thema’s' },
  { href: '/adviezen', label: 'De zeven adviezen' },
  { href: '/woordenlijst', label: 'Woordenlijst' },
  { href: '/toegankelijkheid', label: 'Toegankelijkheid' },
  { href: '/privacy', label: 'Privacy' },
];

/**
 * How a link stands to the page that is open.
 * @returns 'page' for the page itself, 'true' for the part of the site it is in, undefined otherwise
 */
export function currentState(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
