import { createHash, randomBytes } from 'node:crypto';
import { type Database, schema } from '@kennishub/db';
import { factsOf, isSlug, type Previewed } from '@kennishub/db/content';
import { lte } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { type NotFound, notFound } from '../graphql/errors.ts';
import { unknownItem } from './answers.ts';
import { type Curator, inOneTransaction } from './curator.ts';
import { lockItem, openStatuses } from './locked-item.ts';
import { isTheirs } from './policy.ts';

/** How long a preview can be looked at, in milliseconds. */
const VALID_FOR = 24 * 60 * 60 * 1000;
const SECRET_BYTES = 32;
const shape = /^[\w-]{43}$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export type PreviewLink = { secret: string; expiresAt: Date };

/** Makes an address under which the draft of an item can be seen, by whoever has it. The secret is in this answer and nowhere else. */
export async function makePreviewLink(curator: Pick<Curator, 'db' | 'now' | 'viewer'>, id: string): Promise<PreviewLink | NotFound> {
  const { now, viewer } = curator;
  return inOneTransaction<PreviewLink | NotFound, never>(curator, async (tx) => {
    const locked = await lockItem(tx, id);
    if (!locked || !isTheirs(viewer, locked.item)) return unknownItem();
    if (!locked.open) return notFound('Er is geen concept om te bekijken.', 'Begin een concept, en vraag dan een voorbeeld.');
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const expiresAt = new Date(now.getTime() + VALID_FOR);
    await tx.delete(schema.previewLinks).where(lte(schema.previewLinks.expiresAt, now));
    await tx
      .insert(schema.previewLinks)
      .values({ hash: hashOf(secret), revisionId: locked.open.id, actor: actorOf(viewer), createdAt: now, expiresAt });
    return { secret, expiresAt };
  });
}

/** The draft behind a secret, as it is now; null when there is none, it expired, or the draft is no longer one. */
export async function previewBehind(db: Database, secret: string, now: Date): Promise<(Previewed & { title: string }) | null> {
  if (!shape.test(secret)) return null;
  const link = await db.query.previewLinks.findFirst({
    where: { hash: hashOf(secret), expiresAt: { gt: now } },
    with: { revision: { with: { item: true } } },
  });
  const revision = link?.revision;
  if (!revision || !openStatuses.some((status) => status === revision.status) || revision.item.state === 'deleted') return null;
  const { item, snapshot } = revision;
  const { key, title } = factsOf(item.type, snapshot);
  const shown = key !== null && isSlug(key.slice(key.indexOf(':') + 1)) ? key : item.key;
  return { type: item.type, id: item.id, key: shown, snapshot, title: title ?? item.title };
}
