import { isProblem } from '../graphql/errors.ts';
import { linkAddress } from '../login/link-letter.ts';
import { makeLink } from '../login/links.ts';
import { appointAdministrator } from '../person/appoint.ts';
import type { CommandTools } from './tools.ts';

/** Makes somebody an administrator, whoever that was before, and prints a link to log in with: no mail is needed for it. */
export async function makeAdministrator({ db, siteUrl }: CommandTools, person: { email: string; name: string }): Promise<string> {
  const now = new Date();
  const appointed = await appointAdministrator(db, person, now);
  if (isProblem(appointed)) throw new Error(appointed.fields.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const link = await makeLink(db, appointed.personId, 'command', now);
  return [
    'This person is an administrator now. Log in within a quarter of an hour, once, with this link:',
    '',
    `  ${linkAddress(siteUrl, link)}`,
    '',
    'Later: ask for a link by mail on the page /inloggen.',
  ].join('\n');
}
