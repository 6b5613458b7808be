import { createHash, createHmac } from 'node:crypto';

/**
 * The secret in the link to the status page: 43 characters, the same every time for one request and one idempotency key. It takes both to make it.
 * Who reads the database has no key, and who guesses a key has no id, so neither gets in.
 */
export const statusSecret = (requestId: string, idempotencyKey: string): string =>
  createHmac('sha256', idempotencyKey).update(`kennishub expert-request status\n${requestId}`).digest('base64url');

/** What is kept of the secret. */
export const secretHash = (secret: string): string => hash(`secret\n${secret}`);

/** What is kept of the idempotency key. */
export const idempotencyHash = (key: string): string => hash(`idempotency\n${key}`);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
