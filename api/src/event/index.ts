export { cloudEventOf, cloudEventType, type Sender, type ToldEvent } from './cloud-event.ts';
export { DraftWithdrawalType, EventType } from './event-type.ts';
export { eventsAfter, forgetOldEvents, lastNumber, numberBefore } from './events.ts';
export { type EventFeed, openFeed } from './feed.ts';
export type { DraftWithdrawal } from './happened.ts';
export { tell } from './tell.ts';
