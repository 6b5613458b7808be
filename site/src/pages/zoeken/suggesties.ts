import type { APIRoute } from 'astro';
import { ApiError } from '../../api.ts';
import { readText } from '../../filters/address.ts';
import { mostLetters } from '../../search/as-you-type/bounds.ts';
import { type Suggestions, suggestionsFor } from '../../search/suggestions.ts';

const answer = (suggestions: Suggestions, status: number, cache: string): Response =>
  Response.json(suggestions, { status, headers: { 'Cache-Control': cache } });

/**
 * What `q` may become, for searching as one types. Kept for ten seconds by the browser alone, so that what was unpublished is soon gone.
 * When the api is slow or away: 503 with nothing in it, and the search field is a plain form.
 */
export const GET: APIRoute = async ({ url }) => {
  const typed = readText(url.searchParams, 'q').slice(0, mostLetters);
  try {
    return answer(await suggestionsFor(typed), 200, 'private, max-age=10');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return answer({ items: [], words: [] }, 503, 'no-store');
  }
};
