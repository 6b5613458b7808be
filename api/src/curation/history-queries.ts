import { schema } from '@kennishub/db';
import { readStandingFor } from '@kennishub/db/content';
import { and, eq, inArray } from 'drizzle-orm';
import { forbidden } from '../access/index.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { enumOf } from '../graphql/enums.ts';
import { type DiffPart, diffContents, type FieldChange } from './diff.ts';
import { openStatuses } from './locked-item.ts';
import { mayCurate } from './policy.ts';
import { itemIdOf, visibleItems } from './visible.ts';

const Change = enumOf<DiffPart['change']>('DiffChange', 'What became of a piece of a text, or of an entry of a list.', {
  same: 'It stayed.',
  added: 'It is new.',
  removed: 'It is gone.',
});

const Part = builder.objectRef<DiffPart>('DiffPart').implement({
  description: 'A piece of a text, or an entry of a list.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As people read it: relations by their titles.' }),
    change: t.expose('change', { type: Change, description: 'What became of it.' }),
  }),
});

const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'What became of one field between two versions.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the content.' }),
    label: t.exposeString('label', { description: 'How the form calls it, in Dutch.' }),
    isList: t.exposeBoolean('isList', { description: 'Whether `parts` are entries of a list; else they make up one text.' }),
    parts: t.expose('parts', { type: [Part], description: 'The pieces in order.' }),
  }),
});

/** The content of a version, or of the draft when `version` is null; null when there is none. */
async function contentAt({ db }: Context, itemId: string, version: number | null) {
  const { revisions } = schema;
  const which = version === null ? inArray(revisions.status, [...openStatuses]) : eq(revisions.version, version);
  const [found] = await db
    .select({ type: revisions.itemType, snapshot: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.itemId, itemId), which));
  return found ?? null;
}

builder.queryFields((t) => ({
  diff: t.field({
    type: [FieldChangeType],
    nullable: true,
    description:
      'What differs between two versions of an item, by field and in words; null when one of them is not there. Region editors and experts only of what is theirs; visitors get the error `FORBIDDEN`.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of the item, or the global id of the public item.' }),
      from: t.arg.int({ required: true, description: 'The version to begin from; 0 for an empty item.' }),
      to: t.arg.int({ description: 'The version to compare with; left out: the draft.' }),
    },
    resolve: async (_root, { id, from, to }, context) => {
      if (!mayCurate(context.viewer)) throw forbidden();
      const item = await context.db.query.items.findFirst({
        columns: { id: true, type: true },
        where: { id: itemIdOf(id), RAW: (table) => visibleItems(context.viewer, table) },
      });
      if (!item) return null;
      const before = from === 0 ? { type: item.type, snapshot: {} } : await contentAt(context, item.id, from);
      const after = await contentAt(context, item.id, to ?? null);
      if (!before || !after) return null;
      return diffContents(item.type, before.snapshot, after.snapshot, await readStandingFor(context.db, [before.snapshot, after.snapshot]));
    },
  }),
}));
