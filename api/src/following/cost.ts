import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type GraphQLResolveInfo, Kind } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { costError } from '../graphql/cost.ts';
import { LIMITS } from '../graphql/limits.ts';

/**
 * Refuses a subscription whose events would cost too much, before it begins: the plugin itself looks only when an event is answered. Throws what a
 * query of that cost gets.
 */
export function checkCost(context: Context, { operation, fragments, schema, variableValues }: GraphQLResolveInfo): void {
  const definitions = [operation, ...Object.values(fragments)];
  const variables = Object.fromEntries(
    Object.entries(variableValues.sources).map(([name, source]) => [name, 'value' in source ? source.value : undefined]),
  );
  const { complexity, depth, breadth } = complexityFromQuery({ kind: Kind.DOCUMENT, definitions }, { schema, ctx: context, variables });
  const cost = { complexity, depth, breadth };
  if (depth > LIMITS.depth) throw costError('Depth', cost);
  if (breadth > LIMITS.breadth) throw costError('Breadth', cost);
  if (complexity > LIMITS.complexity) throw costError('Complexity', cost);
}
