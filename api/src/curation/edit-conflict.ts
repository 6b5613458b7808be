import { type Database, schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { and, eq } from 'drizzle-orm';
import type { LockedItem } from './locked-item.ts';
import { type MergedField, mergeContents } from './merge.ts';
import type { SaveRequest } from './save-draft.ts';

/** Somebody else saved, or published, since what you saw. Nothing of yours was kept, and all of it is in here. */
export type EditConflict = {
  problem: 'EditConflict';
  message: string;
  next: string;
  type: schema.ItemType;
  /** What to send with the next saving; null when there is no draft now. */
  edit: number | null;
  baseVersion: number | null;
  /** Who saved last, as in the audit trail. */
  savedBy: string | null;
  savedAt: Date | null;
  base: RawContent;
  theirs: RawContent;
  yours: RawContent;
  merged: RawContent;
  fields: MergedField[];
};

/** The draft of somebody was begun from a version that is no longer the published one: both are to be merged before it can be published. */
export async function outdatedDraft(tx: Database, { item, open, lastVersion }: LockedItem): Promise<EditConflict> {
  const conflict = await editConflict(
    tx,
    { item, open: null, lastVersion },
    { edit: null, baseVersion: open?.baseVersion ?? null },
    open?.snapshot ?? {},
  );
  return {
    ...conflict,
    message: 'Dit concept begon bij een versie die intussen niet meer op de site staat.',
    next: 'Trek de aanbieding in, voeg beide teksten samen, bewaar met de nieuwe `baseVersion` en bied opnieuw aan.',
    edit: open?.edit ?? null,
    baseVersion: lastVersion,
  };
}

/** Puts what is there now beside what was sent, on the ground of what the sender saw. */
export async function editConflict(
  tx: Database,
  { item, open, lastVersion }: LockedItem,
  seen: Pick<SaveRequest, 'edit' | 'baseVersion'>,
  yours: RawContent,
): Promise<EditConflict> {
  const published = async (version: number | null): Promise<RawContent | null> => {
    if (version === null) return null;
    const [row] = await tx
      .select({ snapshot: schema.revisions.snapshot })
      .from(schema.revisions)
      .where(and(eq(schema.revisions.itemId, item.id), eq(schema.revisions.version, version)));
    return row?.snapshot ?? null;
  };
  const theirs = open?.snapshot ?? (await published(lastVersion)) ?? {};
  const base = (await seenEdit(tx, open?.id, seen.edit)) ?? (await published(seen.baseVersion ?? open?.baseVersion ?? lastVersion)) ?? {};
  const { merged, fields } = mergeContents(base, theirs, yours);
  return {
    problem: 'EditConflict',
    message: 'Iemand anders heeft dit intussen gewijzigd.',
    next: 'Vergelijk beide teksten, kies per veld en bewaar opnieuw. Wat u typte, staat hieronder.',
    type: item.type,
    edit: open?.edit ?? null,
    baseVersion: open ? open.baseVersion : lastVersion,
    savedBy: open?.lastSavedBy ?? null,
    savedAt: open?.lastSavedAt ?? null,
    base,
    theirs,
    yours,
    merged,
    fields,
  };
}

async function seenEdit(tx: Database, revisionId: string | undefined, edit: number | null): Promise<RawContent | null> {
  if (revisionId === undefined || edit === null) return null;
  const [row] = await tx
    .select({ snapshot: schema.draftEdits.snapshot })
    .from(schema.draftEdits)
    .where(and(eq(schema.draftEdits.revisionId, revisionId), eq(schema.draftEdits.edit, edit)));
  return row?.snapshot ?? null;
}
