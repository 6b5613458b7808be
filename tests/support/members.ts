import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import PostalMime from 'postal-mime';
import { vi } from 'vitest';
import { askApi } from './ask.ts';
import { ourHub } from './our-hub.ts';
import { runScript } from './process.ts';
import { uniqueWord } from './unique-word.ts';

/** Logs in with what stands behind `link=`; the secret of the login. */
async function logIn(link: string | undefined): Promise<string> {
  const document = 'mutation ($input: LogInInput!) { logIn(input: $input) { ... on LoggedIn { login } } }';
  const { data } = await askApi<{ logIn: { login?: string } }>(document, { input: { link } });
  if (!data.logIn.login) throw new Error('Nobody was logged in.');
  return data.logIn.login;
}

const linkIn = (text: string): string | undefined => /link=(khk_[\w-]{43})/.exec(text)?.[1];

/** The login of a new administrator of the running hub. */
export async function administratorLogin(name = 'Bea Beheer'): Promise<string> {
  const who = ['--email', `${uniqueWord()}@voorbeeld.nl`, '--name', name];
  const { output } = await runScript('api/src/commands/administrator.ts', who, { DATA_DIR: ourHub().dataFolder }).ended;
  return logIn(linkIn(output));
}

/** Invites somebody in the name of an administrator, and logs in with the link from the mail. */
export async function memberLogin(administrator: string, member: { name: string; role: string; regions?: string[] }): Promise<string> {
  const email = `${uniqueWord()}@voorbeeld.nl`;
  const invite = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }';
  await askApi(invite, { input: { email, ...member } }, { authorization: `Login ${administrator}` });
  await askApi('mutation ($input: AskLoginLinkInput!) { askLoginLink(input: $input) { __typename } }', { input: { email } });
  const folder = join(ourHub().dataFolder, 'mail');
  const link = await vi.waitFor(
    async () => {
      for (const name of readdirSync(folder)) {
        const letter = await PostalMime.parse(readFileSync(join(folder, name)));
        const found = linkIn(letter.text ?? '');
        if (found && letter.to?.some((to) => 'address' in to && to.address === email)) return found;
      }
      throw new Error('The letter is not there yet.');
    },
    { timeout: 60_000, interval: 200 },
  );
  return logIn(link);
}

/** Makes a browser be logged in. */
export const enter = (context: BrowserContext, login: string): Promise<void> =>
  context.addCookies([{ name: 'login', value: login, url: ourHub().site }]);
