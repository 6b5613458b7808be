import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Shape of AES-256-GCM: bytes of the nonce and of the tag. */
const NONCE = 12;
const TAG = 16;
const sealed = 'sealed:';
const plain = 'plain:';

/** A secret was sealed with another key than the hub has now, or with one while it has none. */
export class CanNotUnseal extends Error {}

/** The key that secrets of webhooks are sealed with, out of the setting; null when there is none. */
export const sealingKey = (setting: string | null): Buffer | null =>
  setting === null ? null : createHash('sha256').update(setting).digest();

/**
 * A secret as it is kept. Signing needs the secret itself, so it can't be a hash. With a key from the settings the database alone, or a copy of it,
 * is not enough to sign in the name of the hub; without a key whoever reads the database can.
 */
export function seal(secret: string, key: Buffer | null): string {
  if (key === null) return plain + secret;
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return sealed + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** The secret behind what is kept. Throws `CanNotUnseal`. */
export function unseal(kept: string, key: Buffer | null): string {
  if (kept.startsWith(plain)) return kept.slice(plain.length);
  if (key === null) throw new CanNotUnseal();
  const bytes = Buffer.from(kept.slice(sealed.length), 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    throw new CanNotUnseal();
  }
}

/** A new secret, as Standard Webhooks writes one: 32 random bytes. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
