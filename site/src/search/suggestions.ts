import { ask, graphql } from '../api.ts';
import { itemHref, itemTypeNames } from '../items/addresses.ts';
import { termHref } from '../vocabulary/address.ts';
import { vocabularyNames } from '../vocabulary/words.ts';
import { textHref } from './address.ts';
import { fewestLetters } from './as-you-type/bounds.ts';

const document = graphql(`
  query SearchSuggestions($text: String!) {
    searchSuggestions(text: $text, first: 8) { text type slug vocabulary }
  }
`);

/** Who types does not wait: after so many milliseconds the field goes on without suggestions. */
const within = 1_500;

/** What a half-typed text may become. All texts are plain, whatever they look like. */
export interface Suggestions {
  /** Titles of items: `kind` is what one of them is called ("praktijk"), `href` its page. */
  items: { text: string; kind: string; href: string }[];
  /** Words to search for: `href` are the results. */
  words: { text: string; href: string }[];
}

/** Suggestions for what was typed so far; none for fewer than two letters. Throws `ApiError` when the api does not answer in time. */
export async function suggestionsFor(typed: string): Promise<Suggestions> {
  const suggestions: Suggestions = { items: [], words: [] };
  if (typed.length < fewestLetters) return suggestions;
  const { searchSuggestions } = await ask(document, { text: typed }, { within });
  for (const { text, type, slug, vocabulary } of searchSuggestions) {
    if (type === null || slug === null) suggestions.words.push({ text, href: textHref(text) });
    else if (vocabulary !== null)
      suggestions.items.push({ text, kind: vocabularyNames[vocabulary].one, href: termHref({ vocabulary, slug }) });
    else suggestions.items.push({ text, kind: itemTypeNames[type].one, href: itemHref(type, slug) ?? textHref(text) });
  }
  return suggestions;
}
