import { GraphQLError } from 'graphql';
import type { Viewer } from '../access/index.ts';
import type { EventFeed } from '../event/index.ts';
import { streamLimits } from './limits.ts';

/** How many streams each token or login has open, and all together, per process. */
const open = new WeakMap<EventFeed, Map<string, number>>();

const tooMany = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_MANY_STREAMS', http: { status: 429 } } });

/** Counts a stream in, until what it returns is called. Throws when there are too many. */
export function countIn(feed: EventFeed, { tokenId, loginId }: Viewer): () => void {
  const counts = open.get(feed) ?? new Map<string, number>();
  open.set(feed, counts);
  const who = tokenId ?? loginId ?? 'nobody';
  const own = counts.get(who) ?? 0;
  if (own >= streamLimits.each)
    throw tooMany(`U hebt al ${streamLimits.each} streams open met dit token of deze login. Sluit er een, of gebruik er een die er al is.`);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all >= streamLimits.process) throw tooMany('Er zijn te veel streams open. Probeer het over een minuut nog eens.');
  counts.set(who, own + 1);
  let counted = true;
  return () => {
    if (!counted) return;
    counted = false;
    const left = (counts.get(who) ?? 1) - 1;
    if (left > 0) counts.set(who, left);
    else counts.delete(who);
  };
}
