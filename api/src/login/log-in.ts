import { couldBeSecret } from '../access/secrets.ts';
import { recordAudit } from '../audit/index.ts';
import type { Context } from '../graphql/context.ts';
import { type NotAllowed, notAllowed, type TooManyRequests, tooManyRequests } from '../graphql/errors.ts';
import { whoMayLogIn } from '../person/may-log-in.ts';
import { countUp } from '../rate-limit/index.ts';
import { beginLogin, type LoggedIn } from './begin.ts';
import { loginLimits } from './limits.ts';
import { useLink } from './links.ts';

type Facts = Pick<Context, 'db' | 'now' | 'origin'>;

/** Logs in with the secret of a link, which is used up by it. One answer for every link that does not count, whatever the reason. */
export async function logInByLink(facts: Facts, link: string, browser: string | null): Promise<LoggedIn | NotAllowed | TooManyRequests> {
  const { db, now } = facts;
  const tooOften = await countTry(facts);
  if (tooOften) return tooOften;
  const loggedIn =
    couldBeSecret('link', link) &&
    (await db.transaction(async (tx) => {
      const used = await useLink(tx, link, now);
      const person = used && (await whoMayLogIn(tx, { id: used.personId }, now));
      return used && person && beginLogin(tx, { personId: person.id, way: used.way, browser }, now);
    }));
  if (loggedIn) return loggedIn;
  await noteFailure(facts, 'link');
  return notAllowed('Deze link werkt niet: hij is al gebruikt, of ouder dan een kwartier.', 'Vraag een nieuwe link aan.');
}

/** Counts a try to log in from one network. */
export async function countTry({ db, now, origin }: Facts): Promise<TooManyRequests | null> {
  const retryAfter = origin && (await countUp(db, loginLimits.triedFrom, origin, now));
  return retryAfter ? tooManyRequests('Er is het afgelopen uur vaak geprobeerd in te loggen vanaf uw netwerk.', retryAfter) : null;
}

/** Leaves in the audit trail that somebody tried in vain: how, never who. */
export const noteFailure = ({ db, now }: Facts, way: 'link' | 'oidc'): Promise<void> =>
  recordAudit(db, { at: now, actor: 'visitor', action: 'login.failed', itemType: 'login', itemId: null, details: { way } });
