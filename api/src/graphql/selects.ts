import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether an operation asks for a field below the one that is resolved, by its path of field names: what nobody asks for need not be made. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): boolean {
  const inSet = (set: SelectionSetNode | undefined, [name, ...below]: readonly string[]): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === name && (below.length === 0 || inSet(selection.selectionSet, below));
      const fragment = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value];
      return inSet(fragment?.selectionSet, name === undefined ? [] : [name, ...below]);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => inSet(selectionSet, path));
}
