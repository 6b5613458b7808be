import type { CheckedItems } from '../../content/checked-items.ts';
import { collectWords } from '../../content/words/collect-words.ts';
import type { Present } from '../../content/words/present.ts';
import type { AreaFacts } from '../areas/csv.ts';
import { ContentError } from '../content-error.ts';
import type { RawContent } from '../read/read-content.ts';
import { checkItems } from './check-items.ts';
import { checkRedirects, type RedirectContent } from './check-redirects.ts';
import { checkSlugs } from './check-slugs.ts';
import { namedBy } from './named-by.ts';

/** Checks everything that was read. Throws `ContentError` with all mistakes of all files at once. */
export function checkContent(
  raw: RawContent,
  present: Present,
  facts: AreaFacts,
  now: Date,
): { items: CheckedItems; redirects: RedirectContent[] } {
  const words = collectWords(namedBy(raw.items), present, facts);
  const checked = checkItems(raw.items, words, now);
  const moved = raw.redirects === null ? { redirects: [], problems: [] } : checkRedirects(raw.redirects, raw.items, present);
  const problems = [...raw.problems, ...checkSlugs(raw.items, present), ...checked.problems, ...moved.problems];
  if (problems.length > 0) throw new ContentError(problems);
  return { items: checked.items, redirects: moved.redirects };
}
