import type { z } from 'zod';
import type { ItemType } from '../schema/item.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { CheckedItems } from './checked-items.ts';
import { explainInDutch, inDutch } from './dutch.ts';
import { formatOf, isVocabulary } from './format-of.ts';
import type { KnownWords } from './words/known-words.ts';
import { isSlug, slugComplaint } from './words/slug.ts';

/** What is missing or wrong in one field: `effects.0.evidence.1.source`, and a Dutch sentence that never repeats what was typed. */
export type ContentProblem = { path: string; message: string };

export type RawContent = Readonly<Record<string, unknown>>;
export type ItemContent = CheckedItems[ItemType][number];

export type Checked = { content: ItemContent } | { problems: ContentProblem[] };

/**
 * Checks the content of one item against the format of its kind, as a content file is checked. Gives the content as it may be published, or everything
 * that is missing or wrong, in Dutch.
 */
export const checkItem = (type: ItemType, raw: RawContent, words: KnownWords, now: Date): Checked => itemChecker(words, now)(type, raw);

/** As `checkItem`, for many items: a format is made once. */
export function itemChecker(words: KnownWords, now: Date): (type: ItemType, raw: RawContent) => Checked {
  const formats = new Map<string, z.ZodType>();
  const known = (type: ItemType, vocabulary: Vocabulary | undefined): z.ZodType => {
    const name = `${type}/${vocabulary ?? ''}`;
    const format = formats.get(name) ?? formatOf(type, words, now, vocabulary);
    formats.set(name, format);
    return format;
  };
  return (type, raw) => {
    const { vocabulary, ...rest } = raw;
    const problems: ContentProblem[] = [];
    if (type === 'term' && !isVocabulary(vocabulary)) problems.push({ path: 'vocabulary', message: 'Kies een woordenlijst.' });
    if (typeof rest.slug === 'string' && !isSlug(rest.slug)) problems.push({ path: 'slug', message: inDutch(slugComplaint(rest.slug)) });
    const format = known(type, isVocabulary(vocabulary) ? vocabulary : undefined);
    const checked = format.safeParse(type === 'term' ? rest : raw, { error: explainInDutch, reportInput: true });
    if (!checked.success)
      problems.push(...checked.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: inDutch(issue.message) })));
    if (problems.length > 0 || !checked.success) return { problems };
    return { content: (type === 'term' ? { ...(checked.data as object), vocabulary } : checked.data) as ItemContent };
  };
}
