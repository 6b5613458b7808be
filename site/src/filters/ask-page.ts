import type { TadaDocumentNode } from 'gql.tada';
import { ApiError, ask } from '../api.ts';

/**
 * Asks for a page of a list. A cursor that is broken, or of another list, is refused by the api: then the first page is the answer.
 * Throws `ApiError` when that does not come either.
 */
export async function askPage<Result, Variables extends { after?: string | null }>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  options: { visitor?: string } = {},
): Promise<{ answer: Result; firstPage: boolean }> {
  if (!variables.after) return { answer: await ask(document, variables, options), firstPage: true };
  try {
    return { answer: await ask(document, variables, options), firstPage: false };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { answer: await ask(document, { ...variables, after: null }, options), firstPage: true };
  }
}
