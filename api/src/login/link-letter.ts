import type { Letter } from '../mail/blocks.ts';
import type { Desk } from '../mail/desk.ts';
import { whoMayLogIn } from '../person/may-log-in.ts';
import { makeLink } from './links.ts';

/**
 * The letter with a login link. Null when nobody who may log in has this address: then nothing is sent, and nobody can tell from outside. The link
 * leads to a page with a button, because programs that scan mail follow links and would use it up.
 */
export async function loginLinkLetter({ db, now, siteUrl }: Desk, { addressHash }: { addressHash: string }): Promise<Letter | null> {
  const person = await whoMayLogIn(db, { addressHash }, now);
  if (!person) return null;
  const link = await makeLink(db, person.id, 'link', now);
  return {
    to: { name: person.name, address: person.email },
    subject: 'Inloggen bij de Kennishub',
    blocks: [
      { kind: 'text', text: 'Met deze knop logt u in bij de Kennishub. U krijgt eerst een pagina te zien waarop u het bevestigt.' },
      { kind: 'button', label: 'Naar inloggen', href: linkAddress(siteUrl, link) },
      { kind: 'text', text: 'De link werkt één keer, en een kwartier lang.' },
      { kind: 'note', text: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze link komt niemand binnen.' },
    ],
  };
}

/** The page where a link is confirmed. */
export const linkAddress = (siteUrl: string, link: string): string => `${siteUrl}/inloggen/bevestigen?link=${link}`;
