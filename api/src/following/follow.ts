import type { schema } from '@kennishub/db';
import type { GraphQLResolveInfo } from 'graphql';
import { forbidden, type Viewer } from '../access/index.ts';
import { eventsAfter, lastNumber, type ToldEvent } from '../event/index.ts';
import { badRequest } from '../graphql/bad-request.ts';
import type { Context } from '../graphql/context.ts';
import { checkCost } from './cost.ts';
import { countIn } from './count.ts';

type Wanted = {
  types: readonly schema.EventType[];
  /** The id of the last event that was seen, as the argument says; null for what happens from now on. */
  after: string | null;
  /** Whether a viewer may follow at all. */
  mayFollow: (viewer: Viewer) => boolean;
  /** Whether a viewer may see an event. */
  maySee: (viewer: Viewer, event: ToldEvent) => boolean;
};

/**
 * What happens, one event after the other, for as long as who asks may see it: before every event, and every few seconds, it is looked up again who that is.
 * What the stream missed comes first. Rejects with `TokenRefused` when the token or the login ended. Throws when it may not begin.
 */
export async function follow(context: Context, info: GraphQLResolveInfo, wanted: Wanted): Promise<AsyncIterableIterator<ToldEvent>> {
  const { db, feed, viewer } = context;
  const { types, mayFollow, maySee } = wanted;
  if (!mayFollow(viewer)) throw forbidden();
  checkCost(context, info);
  const asked = wanted.after ?? context.lastEventId;
  if (asked !== null && !/^\d{1,15}$/.test(asked))
    throw badRequest('Dit is geen id van een gebeurtenis. Neem de `id` over van de laatste die u zag.');
  const countOut = countIn(feed, viewer);
  let ended = false;
  let wake = (): void => {};
  const stopListening = feed.listen(() => wake());
  const end = (): void => {
    if (ended) return;
    ended = true;
    stopListening();
    feed.closing.removeEventListener('abort', end);
    countOut();
    wake();
  };
  feed.closing.addEventListener('abort', end);
  let place: number;
  let waiting: ToldEvent[] = [];
  try {
    place = asked === null ? await lastNumber(db) : Number(asked);
  } catch (error) {
    end();
    throw error;
  }

  async function next(): Promise<IteratorResult<ToldEvent>> {
    while (!ended) {
      // Before looking, so that nothing that happens meanwhile is slept through.
      const news = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (waiting.length === 0) waiting = await eventsAfter(db, { after: place, types, most: 100 });
      // Only then: who asked before the events were read could have lost the right before one of them happened.
      Object.assign(context, await context.askedAgain());
      if (!mayFollow(context.viewer)) throw forbidden();
      const event = waiting.shift();
      if (!event) {
        await news;
        continue;
      }
      place = event.number;
      if (maySee(context.viewer, event) && !ended) return { done: false, value: event };
    }
    return { done: true, value: undefined };
  }
  const events: AsyncIterableIterator<ToldEvent> = {
    [Symbol.asyncIterator]: () => events,
    next: () =>
      next().catch((error: unknown) => {
        end();
        throw error;
      }),
    return: async () => {
      end();
      return { done: true, value: undefined };
    },
  };
  return events;
}
