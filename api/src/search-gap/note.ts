import type { Context } from '../graphql/context.ts';
import type { SearchRequest, SearchResult } from '../search/engine.ts';
import { countGap } from './count-gap.ts';
import { dayOf } from './days.ts';
import { isNewToday } from './per-origin.ts';
import { storableText } from './storable.ts';

/** So many milliseconds after the search: by then its answer is out. */
const AFTER_THE_ANSWER = 100;

const underWay = new Set<Promise<void>>();

/** Resolves when all searches noted so far are counted: before the database is closed, and in tests. */
export const gapsCounted = async (): Promise<void> => {
  await Promise.all(underWay);
};

type Asked = Pick<Context, 'db' | 'log' | 'now' | 'origin' | 'lexicon'>;

/**
 * Counts a search that nothing answers, without who searched. Returns at once and never fails: the counting comes after the answer, and
 * when it goes wrong the log says so without the text.
 */
export function noteGap({ db, log, now, origin, lexicon }: Asked, request: SearchRequest, result: SearchResult): void {
  if (origin === null || !isUnanswered(request, result)) return;
  const counting = new Promise<void>((resolve) => setTimeout(resolve, AFTER_THE_ANSWER))
    .then(async () => {
      const storable = storableText(request.text, lexicon());
      if (storable && isNewToday(origin, storable.key, dayOf(now))) await countGap(db, storable, origin, now);
    })
    // The message of a failed statement holds its parameters, and these hold the text.
    .catch((error: unknown) => log.warn({ code: codeOf(error) }, 'A search that nothing answers could not be counted.'))
    .finally(() => underWay.delete(counting));
  underWay.add(counting);
}

/** Only whole searches count: with a filter, on a later page or with a typing error that was to stay, finding nothing says little. */
function isUnanswered({ text, exact, types, filters, order, after }: SearchRequest, { hits }: SearchResult): boolean {
  if (text.trim() === '' || exact || after || types?.length || (order && order !== 'relevance')) return false;
  const { terms, ...others } = filters ?? {};
  if (Object.keys(terms ?? {}).length > 0 || Object.values(others).some((value) => value !== undefined)) return false;
  return hits.every(({ weaker }) => weaker);
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const { code } = cause as { code?: unknown };
  return typeof code === 'string' && /^\w{2,40}$/.test(code) ? code : 'UNKNOWN';
}
