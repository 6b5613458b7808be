import type { ItemType } from '../schema/item.ts';
import type { CheckedItems } from './checked-items.ts';
import { explainInDutch, inDutch } from './dutch.ts';
import { formatOf, isVocabulary } from './format-of.ts';
import type { KnownWords } from './words/known-words.ts';
import { isSlug, slugComplaint } from './words/slug.ts';

/** What is missing or wrong in one field: `effects.0.evidence.1.source`, and a Dutch sentence that never repeats what was typed. */
export type ContentProblem = { path: string; message: string };

export type RawContent = Readonly<Record<string, unknown>>;
export type ItemContent = CheckedItems[ItemType][number];

/**
 * Checks the content of one item against the format of its kind, as a content file is checked. Gives the content as it may be published, or everything
 * that is missing or wrong, in Dutch.
 */
export function checkItem(
  type: ItemType,
  raw: RawContent,
  words: KnownWords,
  now: Date,
): { content: ItemContent } | { problems: ContentProblem[] } {
  const { vocabulary, ...rest } = raw;
  const problems: ContentProblem[] = [];
  if (type === 'term' && !isVocabulary(vocabulary)) problems.push({ path: 'vocabulary', message: 'Kies een woordenlijst.' });
  if (typeof rest.slug === 'string' && !isSlug(rest.slug)) problems.push({ path: 'slug', message: inDutch(slugComplaint(rest.slug)) });
  const format = formatOf(type, words, now, isVocabulary(vocabulary) ? vocabulary : undefined);
  const checked = format.safeParse(type === 'term' ? rest : raw, { error: explainInDutch, reportInput: true });
  if (!checked.success)
    problems.push(...checked.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: inDutch(issue.message) })));
  if (problems.length > 0 || !checked.success) return { problems };
  return { content: (type === 'term' ? { ...(checked.data as object), vocabulary } : checked.data) as ItemContent };
}
