import type { FieldComplexityValue } from '@pothos/plugin-complexity';
import { GraphQLError, type GraphQLField, getNamedType, getNullableType, isListType } from 'graphql';
import { LIMITS } from './limits.ts';

/** How many items a list without arguments is taken to have. */
const USUAL_LIST = 5;
/** Fields that hold the items of a page: the page itself is already counted by its `first`. */
const pages = new Set(['edges', 'nodes', 'hits']);

/** What a field costs, and by how much what lies under it is multiplied. `first`, and lists of ids, count as asked. */
export function costOf(args: Record<string, unknown>, _context: unknown, field: GraphQLField<unknown, never>): FieldComplexityValue {
  if (getNamedType(field.type).name.endsWith('Connection')) {
    const asked = Number(args['first'] ?? args['last'] ?? LIMITS.defaultPage);
    return { field: 1, multiplier: Math.max(1, Math.min(asked, LIMITS.page)) };
  }
  if (!isListType(getNullableType(field.type))) return { field: 1, multiplier: 1 };
  if (Array.isArray(args['ids'])) return { field: 1, multiplier: Math.max(1, args['ids'].length) };
  return { field: 1, multiplier: pages.has(field.name) ? 1 : USUAL_LIST };
}

const subjects = { Complexity: 'kost te veel', Depth: 'is te diep', Breadth: 'vraagt te veel velden' } as const;

/** What a client reads when its question goes over a bound. */
export const costError = (kind: keyof typeof subjects, result: { complexity: number; depth: number; breadth: number }): GraphQLError => {
  const measure = { Complexity: 'complexity', Depth: 'depth', Breadth: 'breadth' }[kind] as 'complexity' | 'depth' | 'breadth';
  return new GraphQLError(
    `Deze vraag ${subjects[kind]}: ${result[measure]}, en hoogstens ${LIMITS[measure]} mag. Vraag minder tegelijk, of blader met \`first\` en \`after\`.`,
    {
      extensions: { code: 'TOO_EXPENSIVE' },
    },
  );
};
