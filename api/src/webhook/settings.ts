import { sealingKey } from './seal.ts';

/** How this hub tells others. */
export type WebhookSettings = {
  /** What secrets are sealed with; null when the hub has no key. */
  sealingKey: Buffer | null;
  /** The urn by which events name this hub as their source. */
  source: string;
  /** How the public reaches the api, without a slash at the end. */
  apiUrl: string;
  /** Also addresses of this machine, without encryption: for development and tests. */
  local: boolean;
};

export const webhookSettings = ({
  key,
  ...settings
}: {
  key: string | null;
  source: string;
  apiUrl: string;
  local: boolean;
}): WebhookSettings => ({
  sealingKey: sealingKey(key),
  ...settings,
});
