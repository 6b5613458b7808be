import { type Database, schema } from '@kennishub/db';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Letter } from '../mail/blocks.ts';
import type { Desk } from '../mail/desk.ts';
import { roleWords } from './role-words.ts';

/** The letter that asks somebody to come in. It holds no secret: who opens it asks for a login link, as always. Null when it was withdrawn. */
export async function invitationLetter({ db, now, siteUrl }: Desk, { invitationId }: { invitationId: string }): Promise<Letter | null> {
  const invited = await openInvitation(db, invitationId, now);
  if (!invited?.email) return null;
  const { name, email, role, expiresAt } = invited;
  const until = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(expiresAt);
  return {
    to: { name, address: email },
    subject: 'U bent uitgenodigd voor de Kennishub',
    blocks: [
      { kind: 'text', text: `U bent uitgenodigd om mee te werken aan de Kennishub, als ${roleWords[role]}.` },
      { kind: 'text', text: 'Zo komt u binnen:' },
      {
        kind: 'list',
        items: [
          'Open de pagina om in te loggen.',
          'Vul dit e-mailadres in.',
          'U krijgt een mail met een link, waarmee u inlogt. Een wachtwoord is er niet.',
        ],
      },
      { kind: 'button', label: 'Naar inloggen', href: `${siteUrl}/inloggen` },
      { kind: 'text', text: `De uitnodiging geldt tot en met ${until}.` },
      { kind: 'note', text: 'Kwam deze mail verkeerd aan? Dan hoeft u niets te doen.' },
    ],
  };
}

async function openInvitation(db: Database, id: string, now: Date) {
  const { invitations, memberships, persons } = schema;
  const [found] = await db
    .select({ name: persons.name, email: persons.email, role: memberships.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(persons, eq(persons.id, invitations.personId))
    .innerJoin(memberships, and(eq(memberships.personId, persons.id), isNull(memberships.endedAt)))
    .where(and(eq(invitations.id, id), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now)));
  return found ?? null;
}
