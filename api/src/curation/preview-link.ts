import { createHash, randomBytes } from 'node:crypto';
import { type Database, schema } from '@kennishub/db';
import { factsOf, isSlug, type Previewed } from '@kennishub/db/content';
import { eq, lte } from 'drizzle-orm';
import { actorOf, tokenStands, visitor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type NotFound, notFound } from '../graphql/errors.ts';
import { standingOf } from '../person/standing.ts';
import { unknownItem } from './answers.ts';
import { type Curator, inOneTransaction } from './curator.ts';
import { lockItem, openStatuses } from './locked-item.ts';
import { isTheirs, mayCurate, type Owned } from './policy.ts';

/** How long a preview can be looked at, in milliseconds. */
const VALID_FOR = 24 * 60 * 60 * 1000;
const SECRET_BYTES = 32;
const shape = /^[\w-]{43}$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export type PreviewLink = { secret: string; expiresAt: Date };

/** Makes an address under which the draft of an item can be seen, by whoever has it. The secret is in this answer and nowhere else. */
export async function makePreviewLink(curator: Pick<Curator, 'db' | 'now' | 'viewer'>, id: string): Promise<PreviewLink | NotFound> {
  const { now, viewer } = curator;
  return inOneTransaction<PreviewLink | NotFound>(curator, async (tx) => {
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

/** Makes every link to a preview of this draft useless at once; tells how many there were. */
export async function revokePreviewLinks(
  curator: Pick<Curator, 'db' | 'now' | 'viewer'>,
  id: string,
): Promise<{ revoked: number } | NotFound> {
  const { now, viewer } = curator;
  return inOneTransaction<{ revoked: number } | NotFound>(curator, async (tx) => {
    const locked = await lockItem(tx, id);
    if (!locked || !isTheirs(viewer, locked.item)) return unknownItem();
    const { item, open } = locked;
    if (!open) return { revoked: 0 };
    const { previewLinks } = schema;
    const gone = await tx.delete(previewLinks).where(eq(previewLinks.revisionId, open.id)).returning({ hash: previewLinks.hash });
    const details = { links: gone.length };
    if (gone.length > 0)
      await recordAudit(tx, {
        at: now,
        actor: actorOf(viewer),
        action: 'item.previews-revoked',
        itemType: item.type,
        itemId: item.id,
        details,
      });
    return { revoked: gone.length };
  });
}

/** Whether who made a link could make it now as well: whoever left, or lost the region or the role, shows nothing any more. */
async function makerStands(db: Database, actor: string, item: Owned): Promise<boolean> {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'token') return tokenStands(db, id);
  if (kind !== 'person') return kind === 'command';
  const standing = await standingOf(db, id);
  if (!standing) return false;
  const viewer = { ...visitor, ...standing };
  return mayCurate(viewer) && isTheirs(viewer, item);
}

/** The draft behind a secret, as it is now; null when there is none, it expired, who made it may not any more, or the draft is no longer one. */
export async function previewBehind(db: Database, secret: string, now: Date): Promise<(Previewed & { title: string }) | null> {
  if (!shape.test(secret)) return null;
  const link = await db.query.previewLinks.findFirst({
    where: { hash: hashOf(secret), expiresAt: { gt: now } },
    with: { revision: { with: { item: true } } },
  });
  const revision = link?.revision;
  if (!revision || !openStatuses.some((status) => status === revision.status) || revision.item.state === 'deleted') return null;
  const { item, snapshot } = revision;
  if (!(await makerStands(db, link.actor, item))) return null;
  const { key, title } = factsOf(item.type, snapshot);
  const shown = key !== null && isSlug(key.slice(key.indexOf(':') + 1)) ? key : item.key;
  return { type: item.type, id: item.id, key: shown, snapshot, title: title ?? item.title };
}
