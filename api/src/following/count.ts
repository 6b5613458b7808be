import { GraphQLError } from 'graphql';
import type { Viewer } from '../access/index.ts';
import type { EventFeed } from '../event/index.ts';
import { streamLimits } from './limits.ts';

/** How many streams each token, login and person has open, per process. */
const open = new WeakMap<EventFeed, Map<string, number>>();

const tooMany = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_MANY_STREAMS', http: { status: 429 } } });

const all = 'all';

/** Counts a stream in, until what it returns is called. Throws when there are too many: of the token or the login, of the person, or of all together. */
export function countIn(feed: EventFeed, { tokenId, loginId, personId }: Viewer): () => void {
  const counts = open.get(feed) ?? new Map<string, number>();
  open.set(feed, counts);
  const own = `by ${tokenId ?? loginId ?? 'nobody'}`;
  const ofPerson = personId && `of ${personId}`;
  const has = (who: string): number => counts.get(who) ?? 0;
  if (has(own) >= streamLimits.each)
    throw tooMany(`U hebt al ${streamLimits.each} streams open met dit token of deze login. Sluit er een, of gebruik er een die er al is.`);
  if (ofPerson && has(ofPerson) >= streamLimits.person)
    throw tooMany(
      `U hebt al ${streamLimits.person} streams open, met al uw tokens en logins. Sluit er een, of gebruik er een die er al is.`,
    );
  if (has(all) >= streamLimits.process) throw tooMany('Er zijn te veel streams open. Probeer het over een minuut nog eens.');
  const counted = [own, ofPerson, all].filter((who) => who !== null);
  for (const who of counted) counts.set(who, has(who) + 1);
  return () => {
    for (const who of counted.splice(0)) {
      if (has(who) > 1) counts.set(who, has(who) - 1);
      else counts.delete(who);
    }
  };
}
