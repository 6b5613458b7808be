export { type CloudEvent, cloudEventOf, type Sender, type ToldEvent } from './cloud-event.ts';
export { EVENTS_KEPT_DAYS, eventsAfter, forgetOldEvents, lastNumber, numberBefore } from './events.ts';
export { type EventFeed, openFeed } from './feed.ts';
export type { Happened } from './happened.ts';
export { tell } from './tell.ts';
