import type { AstroGlobal } from 'astro';
import { ask, type VariablesOf } from '../api.ts';
import { ArchivedDocument } from './archived-document.ts';

/** The answer for an address where nothing is published: 410 with the way on when something was archived there, else 404. */
export async function goneOrMissing(
  { locals, rewrite }: Pick<AstroGlobal, 'locals' | 'rewrite'>,
  type: VariablesOf<typeof ArchivedDocument>['type'],
  slug: string,
): Promise<Response> {
  const { archivedItem } = slug === '' ? { archivedItem: null } : await ask(ArchivedDocument, { type, slug });
  if (archivedItem === null) return new Response(null, { status: 404 });
  locals.archived = archivedItem;
  return rewrite('/410');
}
