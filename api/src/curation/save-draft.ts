import { createHash } from 'node:crypto';
import { type Database, newId, schema } from '@kennishub/db';
import {
  type ContentProblem,
  checkContent,
  factsOf,
  fold,
  isSlug,
  isTaken,
  type RawContent,
  readStandingFor,
  type Standing,
} from '@kennishub/db/content';
import { and, eq, gt, lt } from 'drizzle-orm';
import { actorOf } from '../access/index.ts';
import { type InvalidInput, invalidInput, type NotAllowed, type NotFound, notAllowed } from '../graphql/errors.ts';
import { type IllegalStep, illegalStep, unknownItem } from './answers.ts';
import { newBsn } from './bsn-in-content.ts';
import { type Curator, inOneTransaction } from './curator.ts';
import { type EditConflict, editConflict } from './edit-conflict.ts';
import { type LockedItem, lockItem, placeOf } from './locked-item.ts';
import { same } from './merge.ts';
import { isLegal } from './moves.ts';
import { noteStep } from './note-step.ts';
import { isTheirs, mayBelongTo, mayMake, mayTake, stepsFor } from './policy.ts';
import { regionIdOf } from './publish-in.ts';
import { slugOfKey } from './slug-of-key.ts';

export type SaveRequest = {
  /** The item; null makes a new one. */
  id: string | null;
  type: schema.ItemType;
  /** As typed, without what is empty. */
  content: RawContent;
  /** The edit of the draft that was seen; null begins a draft, of a new item or beside what is published. */
  edit: number | null;
  /** The published version that was seen, when a draft is begun; null: whatever it is now. */
  baseVersion: number | null;
  note: string | null;
  /** Of a new item: the same key again is the same item. */
  idempotencyKey: string | null;
};

export type DraftSaved = { id: string; edit: number; problems: ContentProblem[] };
export type SaveAnswer = DraftSaved | NotFound | NotAllowed | InvalidInput | IllegalStep | EditConflict;

/** How many savings of a draft are kept to merge with. */
const KEPT_EDITS = 40;

/**
 * Keeps what was typed as the draft of an item, however incomplete, and tells what is missing or wrong in it. Begins the draft when there is none. Nothing
 * is kept when somebody else saved meanwhile: then the answer has both texts.
 */
export async function saveDraft(curator: Curator, request: SaveRequest): Promise<SaveAnswer> {
  const { viewer } = curator;
  if (!mayTake(viewer, 'save')) return notAllowed('Bewerken is niet voor uw rol of uw token.', 'Vraag een redacteur van de Coalitie.');
  const bsn = await newBsn(curator.db, request.id, request.content);
  if (bsn !== null)
    return invalidInput([
      { path: `content.${bsn}`, message: 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.' },
    ]);
  return inOneTransaction<SaveAnswer>(curator, async (tx) => {
    const standing = await readStandingFor(tx, [request.content]);
    const save = { tx, curator, request, standing, actor: actorOf(viewer) };
    return request.id === null ? make(save) : saveInto(save, request.id);
  });
}

type Save = { tx: Database; curator: Curator; request: SaveRequest; standing: Standing; actor: string };

async function make({ tx, curator, request, standing, actor }: Save): Promise<SaveAnswer> {
  const { type, content, idempotencyKey } = request;
  const { now, viewer } = curator;
  if (idempotencyKey === null || !/^[\w-]{22,200}$/.test(idempotencyKey))
    return invalidInput([
      {
        path: 'idempotencyKey',
        message: 'Geef een willekeurige sleutel van 22 tot 200 letters, cijfers, - of _, bijvoorbeeld een nieuwe UUID.',
      },
    ]);
  const madeWith = createHash('sha256').update(`${actor}\n${idempotencyKey}`).digest('hex');
  const [earlier] = await tx.select({ id: schema.items.id }).from(schema.items).where(eq(schema.items.madeWith, madeWith));
  if (earlier) return madeEarlier(tx, earlier.id, request, curator);
  const { title, regionSlug } = factsOf(type, content);
  const id = newId();
  const regionId = type === 'inspiration-region' ? id : regionSlug === null ? null : regionIdOf(standing, regionSlug);
  if (!mayMake(viewer, type, regionId))
    return notAllowed(
      'U kunt alleen nieuwe praktijken, publicaties, bijeenkomsten en agenda’s van uw eigen regio maken.',
      'Kies uw regio bij “regio”.',
    );
  const key = await freeKey(tx, type, content);
  const stored = await tx
    .insert(schema.items)
    .values({ id, type, key, title: title ?? 'Zonder titel', state: 'draft', regionId, madeWith, createdAt: now, changedAt: now })
    // The same key at the same instant: the other one made it.
    .onConflictDoNothing({ target: schema.items.madeWith })
    .returning({ id: schema.items.id });
  if (stored.length === 0) {
    const [other] = await tx.select({ id: schema.items.id }).from(schema.items).where(eq(schema.items.madeWith, madeWith));
    return other ? madeEarlier(tx, other.id, request, curator) : unknownItem();
  }
  const snapshot = withSlug(type, content, key);
  await begin(tx, { id, type }, { snapshot, baseVersion: null, actor, now, note: request.note });
  await noteStep(tx, { step: 'start', item: { id, type }, from: null, to: 'draft', actor, at: now });
  return { id, edit: 1, problems: await problemsOf(tx, type, snapshot, standing, now) };
}

/** The same key again: the item it made, unless something else came with it. */
async function madeEarlier(tx: Database, id: string, request: SaveRequest, { viewer, now }: Curator): Promise<SaveAnswer> {
  const locked = await lockItem(tx, id);
  // Whoever made it may have another region by now.
  if (!locked || !isTheirs(viewer, locked.item)) return unknownItem();
  const { item, open } = locked;
  const [first] = open
    ? await tx
        .select({ snapshot: schema.draftEdits.snapshot })
        .from(schema.draftEdits)
        .where(and(eq(schema.draftEdits.revisionId, open.id), eq(schema.draftEdits.edit, 1)))
    : [];
  if (item.type !== request.type || (first && !same(first.snapshot, withSlug(item.type, request.content, item.key))))
    return invalidInput([{ path: 'idempotencyKey', message: 'Met deze sleutel is al iets anders gemaakt. Neem een nieuwe sleutel.' }]);
  if (!open) return { id, edit: 1, problems: [] };
  return { id, edit: open.edit, problems: await problemsOf(tx, item.type, open.snapshot, await readStandingFor(tx, [open.snapshot]), now) };
}

async function saveInto({ tx, curator, request, standing, actor }: Save, id: string): Promise<SaveAnswer> {
  const { now, viewer } = curator;
  const locked = await lockItem(tx, id);
  if (!locked || !isTheirs(viewer, locked.item) || locked.item.type !== request.type) return unknownItem();
  const { item, open, lastVersion } = locked;
  const place = placeOf(locked);
  if (!isLegal('save', place)) return illegalStep('save', place, stepsFor(viewer, place));
  const { content } = request;
  const { title, regionSlug } = factsOf(item.type, content);
  const regionId = item.type === 'inspiration-region' ? item.id : regionSlug === null ? null : regionIdOf(standing, regionSlug);
  if (item.type !== 'inspiration-region' && !mayBelongTo(viewer, regionId))
    return notAllowed('Dit onderdeel hoort bij uw regio en blijft daarbij.', 'Kies uw regio bij “regio”.');
  const snapshot = withSlug(item.type, content, item.key);
  if (open ? open.edit !== request.edit : request.edit !== null) return editConflict(tx, locked, request, snapshot);
  if (!open && request.baseVersion !== null && request.baseVersion !== lastVersion) return editConflict(tx, locked, request, snapshot);
  const { edit } = open
    ? await saveAgain(tx, locked, { snapshot, actor, now, note: request.note, baseVersion: request.baseVersion })
    : await begin(tx, item, { snapshot, baseVersion: lastVersion, actor, now, note: request.note });
  if (!open) await noteStep(tx, { step: 'start', item, from: item.state, to: item.state, actor, at: now });
  const { key } = factsOf(item.type, snapshot);
  // What is not public is called and placed as its draft says.
  const asDraft =
    item.state === 'draft'
      ? {
          title: title ?? item.title,
          regionId,
          ...(key !== null && key !== item.key && isFreeShape(key) && !(await isTaken(tx, item, key)) && { key }),
        }
      : {};
  await tx
    .update(schema.items)
    .set({ changedAt: now, ...asDraft })
    .where(eq(schema.items.id, item.id));
  const taken = key !== null && (await isTaken(tx, item, key));
  const problems = await problemsOf(tx, item.type, snapshot, standing, now);
  return {
    id: item.id,
    edit,
    problems: taken ? [...problems, { path: 'slug', message: 'Dit adres is al van een ander onderdeel.' }] : problems,
  };
}

type Saving = { snapshot: Record<string, unknown>; actor: string; now: Date; note: string | null };

/** Saves a draft that is there. */
export async function saveAgain(
  tx: Database,
  { open, lastVersion }: LockedItem,
  { snapshot, actor, now, note, baseVersion }: Saving & { baseVersion: number | null },
): Promise<{ edit: number }> {
  if (!open) throw new Error('There is no draft.');
  const edit = open.edit + 1;
  await tx
    .update(schema.revisions)
    .set({
      snapshot,
      edit,
      savedBy: open.savedBy.includes(actor) ? open.savedBy : [...open.savedBy, actor],
      lastSavedBy: actor,
      lastSavedAt: now,
      note: note ?? open.note,
      // Who saw the newest version has merged it in.
      ...(baseVersion !== null && baseVersion === lastVersion && { baseVersion }),
    })
    .where(eq(schema.revisions.id, open.id));
  await tx.insert(schema.draftEdits).values({ revisionId: open.id, edit, snapshot, actor, at: now });
  // The first stays: it tells whether the same idempotency key came with the same content.
  await tx
    .delete(schema.draftEdits)
    .where(and(eq(schema.draftEdits.revisionId, open.id), gt(schema.draftEdits.edit, 1), lt(schema.draftEdits.edit, edit - KEPT_EDITS)));
  return { edit };
}

/** Begins a draft. */
export async function begin(
  tx: Database,
  item: { id: string; type: schema.ItemType },
  { snapshot, baseVersion, actor, now, note }: Saving & { baseVersion: number | null },
): Promise<{ edit: number }> {
  const id = newId();
  await tx.insert(schema.revisions).values({
    id,
    itemType: item.type,
    itemId: item.id,
    status: 'draft',
    snapshot,
    baseVersion,
    author: actor,
    savedBy: [actor],
    lastSavedBy: actor,
    lastSavedAt: now,
    note,
    createdAt: now,
  });
  await tx.insert(schema.draftEdits).values({ revisionId: id, edit: 1, snapshot, actor, at: now });
  return { edit: 1 };
}

/** What is missing or wrong in a content; `standing` holds what it names. */
export async function problemsOf(
  tx: Database,
  type: schema.ItemType,
  snapshot: RawContent,
  standing: Standing,
  now: Date,
): Promise<ContentProblem[]> {
  const checked = await checkContent(tx, type, snapshot, standing, now);
  return 'problems' in checked ? checked.problems : [];
}

const isFreeShape = (key: string): boolean => isSlug(key.slice(key.indexOf(':') + 1));

/** The content with the address it has, when none was typed. */
const withSlug = (type: schema.ItemType, content: RawContent, key: string): Record<string, unknown> => ({
  ...content,
  slug: typeof content['slug'] === 'string' ? content['slug'] : slugOfKey(type, key),
});

/** An address that is free: the one that was typed, else one made of the title, with a number when it is taken. */
async function freeKey(tx: Database, type: schema.ItemType, content: RawContent): Promise<string> {
  const { title } = factsOf(type, content);
  const typed = content['slug'];
  const slug = typeof typed === 'string' && isSlug(typed) ? typed : cut(fold(title ?? 'concept'), 90) || 'concept';
  const before = type === 'term' ? `${String(content['vocabulary'] ?? '')}:` : '';
  for (let number = 1; number < 50; number += 1) {
    const key = `${before}${slug}${number === 1 ? '' : `-${number}`}`;
    if (!(await isTaken(tx, { id: null, type }, key))) return key;
  }
  return `${before}${cut(slug, 60)}-${newId()}`;
}

/** The beginning of a slug; not ending between two words, for a slug ends with no hyphen. */
const cut = (slug: string, length: number): string => slug.slice(0, length).replace(/-$/, '');
