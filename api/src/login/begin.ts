import { type Database, newId, schema } from '@kennishub/db';
import { hashOf, newSecret } from '../access/secrets.ts';
import { recordAudit } from '../audit/index.ts';
import { rememberJoining } from '../person/joining.ts';
import { browserWords } from './browser-words.ts';
import { after, loginTerms } from './terms.ts';

/** What a browser gets when it is logged in. */
export type LoggedIn = {
  /** The secret of the login. It is in this answer and nowhere else. */
  login: string;
  /** When it ends, however often it is used. */
  expiresAt: Date;
};

type Beginning = { personId: string; way: schema.LoginWay /** As the browser names itself; null when unknown. */; browser: string | null };

/** Begins a login for somebody who proved who it is, in the transaction of that proof. */
export async function beginLogin(tx: Database, { personId, way, browser }: Beginning, now: Date): Promise<LoggedIn> {
  const login = newSecret('login');
  const id = newId();
  await rememberJoining(tx, personId, now);
  await tx
    .insert(schema.logins)
    .values({ id, personId, way, hash: hashOf(login), browser: browserWords(browser), createdAt: now, lastUsedAt: now });
  await recordAudit(tx, {
    at: now,
    actor: `person:${personId}`,
    action: 'login.begun',
    itemType: 'login',
    itemId: id,
    details: { way },
  });
  return { login, expiresAt: after(now, loginTerms.login) };
}
