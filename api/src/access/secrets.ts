import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes: nothing to guess. */
const SECRET_BYTES = 32;
const CHARACTERS = '[A-Za-z0-9_-]{43}';

/** The kinds of secret, and what each begins with, so that a scanner for leaked secrets recognises it. */
const prefixes = { token: 'kh_', login: 'khl_', link: 'khk_', attempt: 'kha_' } as const;
export type SecretKind = keyof typeof prefixes;

/** A new secret. `random` is handed in for tests. */
export const newSecret = (kind: SecretKind, random: (bytes: number) => Buffer = randomBytes): string =>
  prefixes[kind] + random(SECRET_BYTES).toString('base64url');

const shapes = Object.fromEntries(Object.entries(prefixes).map(([kind, prefix]) => [kind, new RegExp(`^${prefix}${CHARACTERS}$`)]));

/** Whether a text could be such a secret, before the database is asked. */
export const couldBeSecret = (kind: SecretKind, text: string): boolean => shapes[kind]?.test(text) ?? false;

/** What is kept of a secret: secrets are random, so one round of SHA-256 is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
