import SchemaBuilder, {
  BasePlugin,
  type PothosInputFieldConfig,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
} from '@pothos/core';
import { badRequest } from './bad-request.ts';
import { LIMITS } from './limits.ts';

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      habits: HabitsPlugin<Types>;
    }
  }
}

const inputs: Record<string, string> = {
  first: `How many items from the start, ${LIMITS.page} at most.`,
  last: `How many items from the end, ${LIMITS.page} at most.`,
  after: 'Only items after this cursor.',
  before: 'Only items before this cursor.',
};

const outputs: Record<string, string> = {
  nodes: 'The items of this page.',
  pageInfo: 'Whether there is more, and where to go on.',
  totalCount: 'How many items there are on all pages together.',
  'PageInfo.hasNextPage': 'Whether there are items after this page.',
  'PageInfo.hasPreviousPage': 'Whether there are items before this page.',
  'PageInfo.startCursor': 'The cursor of the first item; null on an empty page.',
  'PageInfo.endCursor': 'The cursor of the last item: hand it to `after` for the next page. Null on an empty page.',
  'Node.id': 'The global id.',
  'Query.node.id': 'The global id.',
  'Query.nodes.ids': 'The global ids.',
};

const typeDescription = (name: string): string | undefined => {
  if (name.endsWith('Connection')) return 'A page of a list, and how long the list is.';
  if (name.endsWith('Edge')) return 'An item of a page with its place in the list.';
  return undefined;
};

/** How many values a list may have where that is another number than elsewhere, by the name of the field. */
const longest: Readonly<Record<string, number>> = { nodes: LIMITS.page, saveDraft: LIMITS.contentList, guidance: LIMITS.contentList };

/** What holds for the whole schema: the scaffolding of lists is described, and no list in an argument is longer than allowed. */
class HabitsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(type: PothosTypeConfig): PothosTypeConfig {
    return { ...type, description: type.description ?? typeDescription(type.name) };
  }

  override onInputFieldConfig(input: PothosInputFieldConfig<Types>): PothosInputFieldConfig<Types> {
    const place = 'parentField' in input ? `${input.parentType}.${input.parentField}.${input.name}` : '';
    return { ...input, description: input.description ?? inputs[input.name] ?? outputs[place] };
  }

  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const description =
      field.description ??
      outputs[`${field.parentType}.${field.name}`] ??
      (field.parentType.endsWith('Connection') ? outputs[field.name] : undefined);
    const bounded = (args: Record<string, unknown>) => {
      checkLists(args, longest[field.name] ?? LIMITS.list);
      return args;
    };
    return { ...field, description, argMappers: Object.keys(field.args).length > 0 ? [...field.argMappers, bounded] : field.argMappers };
  }
}

function checkLists(value: unknown, most: number): void {
  if (Array.isArray(value) && value.length > most)
    throw badRequest(`Geef hoogstens ${most} waarden in een lijst; dit zijn er ${value.length}.`);
  if (Array.isArray(value) || isGroup(value)) for (const entry of Object.values(value)) checkLists(entry, most);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Date.prototype;

SchemaBuilder.registerPlugin('habits', HabitsPlugin);

export const habits = 'habits' as const;
