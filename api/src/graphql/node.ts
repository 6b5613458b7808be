import { decodeGlobalID, resolveNodes } from '@pothos/plugin-relay';
import type { Column } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Builder } from './builder.ts';
import type { Context } from './context.ts';
import { isUuid } from './is-uuid.ts';

type GlobalId = { typename: string; id: string };

/**
 * What a type with several variants in one table says in its `extensions`: whether a row is one of its own. Without it, `Theme:` with the
 * id of an advice would answer a theme.
 */
export type NodeExtensions = { isOwn?: (row: never) => boolean };

/** A global id taken apart. One that is none has the type `''`, which does not exist: it is not found, like any other. */
export function readGlobalId(globalId: string): GlobalId {
  try {
    return decodeGlobalID(globalId);
  } catch {
    return { typename: '', id: '' };
  }
}

/** The items with these ids, null where there is none or where the id is hidden. Ids of one type are looked up in one statement. */
export const findNodes = (
  builder: Builder,
  ids: readonly (GlobalId | null)[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown[]> => Promise.all(ids.map(async (id) => id && findNode(builder, id, context, info)));

/** The item with this id, or null. */
export async function findNode(builder: Builder, id: GlobalId, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  const extensions = info.schema.getType(id.typename)?.extensions as (NodeExtensions & { pothosDrizzleTable?: TableConfig }) | undefined;
  if (!extensions?.pothosDrizzleTable || !couldBe(id.id, extensions.pothosDrizzleTable)) return null;
  const row = await resolveNodes(builder, context, info, [id]).then(([node]) => node, nullWhenMissing);
  if (!row || (extensions.isOwn && !extensions.isOwn(row as never))) return null;
  return row;
}

type TableConfig = { table: Record<string, Column | undefined> };

/** Whether a row may have this key: a statement with a malformed one fails, and takes the others in its batch with it. */
const couldBe = (key: string, { table }: TableConfig): boolean =>
  table.id?.dataType === 'string uuid' ? isUuid(key) : key.length < 100 && !key.includes('\0');

/** The plugin has no type of its own for a row that isn't there; its manual promises this sentence. */
function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && /^Model \w+\(.*\) not found$/s.test(error.message)) return null;
  throw error;
}
