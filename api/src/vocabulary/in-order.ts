/** The order of a vocabulary, for relations to its terms: `query: inOrder`. */
export const inOrder = { orderBy: { position: 'asc' } } as const;
