import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receive } from '../support/ask.ts';
import { follow, withAndWithoutScripts } from '../support/browse.ts';
import { openBrowser } from '../support/browser.ts';
import { closeOrganisation, type OidcPeople, oidcClient, openOrganisation } from '../support/oidc-organisation.ts';
import { freePort, type Running, runScript } from '../support/process.ts';

/** A hub of its own, that knows an organisation where its members can log in. */
const folder = mkdtempSync(join(tmpdir(), 'kennishub-oidc-'));
const people: OidcPeople = new Map();
const processes: Running[] = [];
let organisation: Server;
let site: string;
let browser: Browser;
beforeAll(async () => {
  const [apiPort, sitePort] = [await freePort(), await freePort()];
  site = `http://localhost:${sitePort}`;
  const { server, issuer } = await openOrganisation(people, `${site}/inloggen/oidc`);
  organisation = server;
  const settings = { API_PORT: String(apiPort), SITE_PORT: String(sitePort), DATA_DIR: folder, LOG_LEVEL: 'warn', CHECK_LINKS: 'no' };
  const oidc = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: oidcClient.id, OIDC_CLIENT_SECRET: oidcClient.secret, OIDC_NAME: 'de Organisatie' };
  processes.push(runScript('api/src/main.ts', [], { ...settings, ...oidc }));
  processes.push(
    runScript('site/server.ts', [], { HOST: '127.0.0.1', PORT: String(sitePort), API_URL: `http://127.0.0.1:${apiPort}/graphql` }),
  );
  browser = await openBrowser();
  await vi.waitFor(async () => expect((await receive(`${site}/inloggen`)).status).toBe(200), { timeout: 120_000, interval: 500 });
  const who = ['--email', 'bea@organisatie.example', '--name', 'Bea Beheer'];
  await runScript('api/src/commands/administrator.ts', who, { DATA_DIR: folder }).ended;
});
afterAll(async () => {
  await browser.close();
  for (const running of processes) running.signal('SIGTERM');
  await Promise.all(processes.map(({ ended }) => ended));
  await closeOrganisation(organisation);
  rmSync(folder, { recursive: true, force: true });
});

test.each(withAndWithoutScripts)(
  '%s a member logs in at another organisation, and comes to the page that was wanted; a stranger does not',
  async (_name, options) => {
    people.set('bea', { email: 'bea@organisatie.example', email_verified: true });
    people.set('vreemde', { email: 'vreemde@organisatie.example', email_verified: true });
    for (const [person, path, heading] of [
      ['vreemde', '/inloggen', 'Inloggen'],
      ['bea', '/redactie/mijn-account', 'Mijn account'],
    ] as const) {
      const context = await browser.newContext({ locale: 'nl-NL', ...options });
      const page = await context.newPage();
      await page.goto(`${site}/redactie/mijn-account`);
      await follow(page.getByRole('link', { name: 'log in met de Organisatie' }));
      expect(new URL(page.url()).origin).not.toBe(site);
      await page.locator('[name="login"]').fill(person);
      await page.locator('[name="password"]').fill('x');
      // Its own pages: name and password, then whether the hub may know.
      await follow(page.getByRole('button'));
      if (new URL(page.url()).origin !== site) await follow(page.getByRole('button'));
      expect(new URL(page.url()).pathname).toBe(path);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
      expect((await context.cookies(site)).some(({ name }) => name === 'login')).toBe(person === 'bea');
      await context.close();
    }
  },
);
