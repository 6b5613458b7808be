import { createToken, type Role, type Scope } from '../access/index.ts';
import { memberAt } from '../person/member-at.ts';
import type { CommandTools } from './tools.ts';

/** What the token is for. `person` is an e-mail address, `expires` a moment as JSON writes it; null for neither. */
type Values = { role: Role | null; label: string; person: string | null; scopes: Scope[] | null; expires: string | null };

/** Makes a token for a role, or for a member with the role of that member. */
export async function makeToken({ db }: CommandTools, { role: asked, label, person, scopes, expires }: Values): Promise<string> {
  const member = person === null ? null : await memberAt(db, person);
  if (person !== null && member === null) throw new Error('No member of the hub has this e-mail address.');
  const role = asked ?? member?.role;
  if (!role) throw new Error('Which role?');
  const { token } = await createToken(
    db,
    { role, label, scopes, personId: member?.personId ?? null, expiresAt: expires === null ? null : new Date(expires) },
    new Date(),
  );
  return [
    `A token for the role ${role}. It is shown this once:`,
    '',
    `  ${token}`,
    '',
    `Send it with every request as the header  Authorization: Bearer ${token.slice(0, 6)}…`,
  ].join('\n');
}
