import type { ToldEvent } from '../event/index.ts';
import type { Context } from '../graphql/context.ts';

/** The id by which a stream goes on after an event. */
export const idOf = ({ number }: ToldEvent): string => String(number);

/** An event as the answer, with its id noted for who writes the answer out. */
export function arrivedAt(event: ToldEvent, _args: object, { place }: Context): ToldEvent {
  place.id = idOf(event);
  return event;
}
