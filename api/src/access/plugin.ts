import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { forbidden } from './refusals.ts';
import type { Viewer } from './viewer.ts';

type VisibleTo = (viewer: Viewer) => boolean;

declare global {
  // Pothos finds the options of its plugins by merging into this namespace; there is no other way to add one.
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      access: AccessPlugin<Types>;
    }
    export interface ObjectTypeOptions<Types extends SchemaTypes, Shape> {
      /** Who may see items of this type. Holds for every field, whatever way leads to the item, and hides it from `node` and `nodes`. */
      visibleTo?: VisibleTo;
    }
  }
}

type GlobalId = { typename: string } | null | undefined;

/**
 * Protects types instead of roads to them: a type with `visibleTo` gives nothing to others, also through a relation that somebody adds later
 * and forgets to guard. For `node` and `nodes` it looks as if it did not exist, and no statement is sent.
 */
export class AccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.parentType === 'Query' && field.name === 'node') {
      return (root, args, context, info) => {
        const { id } = args as { id: GlobalId };
        return this.hides(id, context) ? null : resolve(root, args, context, info);
      };
    }
    if (field.parentType === 'Query' && field.name === 'nodes') {
      return (root, args, context, info) => {
        const { ids } = args as { ids: GlobalId[] };
        return resolve(root, { ...args, ids: ids.map((id) => (this.hides(id, context) ? null : id)) }, context, info);
      };
    }
    const visibleTo = this.visibility(field.parentType);
    if (!visibleTo) return resolve;
    return (parent, args, context, info) => {
      if (!visibleTo(viewerOf(context))) throw forbidden();
      return resolve(parent, args, context, info);
    };
  }

  private hides(id: GlobalId, context: Types['Context']): boolean {
    const visibleTo = id && this.visibility(id.typename);
    return Boolean(visibleTo && !visibleTo(viewerOf(context)));
  }

  private visibility(typeName: string): VisibleTo | undefined {
    if (!this.builder.configStore.hasConfig(typeName as never)) return undefined;
    return (this.builder.configStore.getTypeConfig(typeName).pothosOptions as { visibleTo?: VisibleTo }).visibleTo;
  }
}

const viewerOf = (context: object): Viewer => (context as Context).viewer;

SchemaBuilder.registerPlugin('access', AccessPlugin);

export const access = 'access' as const;
