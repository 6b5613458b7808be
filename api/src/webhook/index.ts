import './mutations.ts';
import './queries.ts';

export { acceptConsent, isCallback } from './callback.ts';
export { startDelivering } from './delivering.ts';
export { openReceivers, type Receivers } from './receiver.ts';
export { type WebhookSettings, webhookSettings } from './settings.ts';
