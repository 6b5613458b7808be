import { type GraphQLOutputType, getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument, isUnionType } from 'graphql';

/** Asks everything that this type holds, two levels deep, so that nothing of an answer stays unmade. Empty for a plain value. */
export function selectionOf(given: GraphQLOutputType, levels = 2): string {
  const type = getNamedType(given);
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const deeper = levels > 1 ? fields.filter((field) => ['edges', 'nodes', 'hits', 'facets', 'node'].includes(field.name)) : [];
  return `{ __typename ${plain.join(' ')} ${deeper.map((field) => `${field.name} ${selectionOf(field.type, levels - 1)}`).join(' ')} }`;
}
