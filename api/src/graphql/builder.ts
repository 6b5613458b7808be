import { relations } from '@kennishub/db';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { access } from '../access/plugin.ts';
import type { Context } from './context.ts';
import { costError, costOf } from './cost.ts';
import { LIMITS } from './limits.ts';
import { findNode, findNodes, readGlobalId } from './node.ts';
import { habits } from './schema-habits.ts';

type PothosTypes = {
  Context: Context;
  DrizzleRelations: typeof relations;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    /** Only given out; what comes in has the type `ContentInput`. */
    ItemContent: { Input: never; Output: Record<string, unknown> };
  };
};

export type Builder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<PothosTypes>>;

/**
 * The schema under construction. Every module of the api adds its types to it on import; `schema.ts` imports them all.
 * Fields are non-null unless they say otherwise.
 */
export const builder: Builder = new SchemaBuilder<PothosTypes>({
  plugins: [access, RelayPlugin, ComplexityPlugin, DrizzlePlugin, habits],
  defaultFieldNullability: false,
  relay: {
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: { list: false, items: false }, description: 'The page as edges: each item with its cursor.' },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    nodesFieldOptions: { nullable: { list: false, items: false }, description: 'The items of this page.' },
    cursorFieldOptions: { description: 'Marks this place in the list: hand it to `after` to go on from here.' },
    pageInfoTypeOptions: { description: 'Whether there is more before and after this page, and the cursors to go on with.' },
    nodeTypeOptions: { description: 'Anything with an id of its own that can be asked for again with `node(id:)`.' },
    decodeGlobalID: readGlobalId,
    nodeQueryOptions: {
      description: 'The item with this global id; null when there is none, or none that you may see.',
      resolve: (_root, { id }, context, info): Promise<unknown> => findNode(builder, id, context, info),
    },
    nodesQueryOptions: {
      description: 'The items with these global ids, in the same order; null where there is none.',
      nullable: { list: false, items: true },
      resolve: (_root, { ids }, context, info): Promise<unknown[]> => findNodes(builder, ids, context, info),
    },
  },
  complexity: {
    fieldComplexity: costOf,
    complexityError: costError,
    limit: { complexity: LIMITS.complexity, depth: LIMITS.depth, breadth: LIMITS.breadth },
  },
  drizzle: {
    client: (context) => context.db,
    getTableConfig,
    relations,
    defaultConnectionSize: LIMITS.defaultPage,
    maxConnectionSize: LIMITS.page,
  },
});

builder.queryType({ description: 'Everything that can be read. Public content needs no account.' });
