import type { Database } from '../client.ts';
import type { ItemType } from '../schema/item.ts';
import { type Checked, itemChecker, type RawContent } from './check-item.ts';
import type { Standing } from './standing.ts';
import { collectWords } from './words/collect-words.ts';
import { findMeant, type Unknown } from './words/find-meant.ts';
import type { Hint } from './words/word-list.ts';

/** For so many unknown words of one check it is looked up what is meant. */
const MOST_HINTS = 5;

/**
 * Checks contents against what they name (`readStandingFor`), as `checkItem` does, in their order. Only when a word is unknown it takes a statement, one
 * for all: what is probably meant by it.
 */
export async function checkContents(
  db: Database,
  contents: readonly { type: ItemType; raw: RawContent }[],
  { present, moved, facts }: Standing,
  now: Date,
): Promise<Checked[]> {
  const unknown = new Map<string, Unknown>();
  const checkWith = (hint: Hint) => itemChecker(collectWords(moved, present, facts, 'nl', hint), now);
  const noting = checkWith((noun, word, vocabulary) => {
    if (unknown.size < MOST_HINTS) unknown.set(`${noun}/${vocabulary ?? ''}/${word}`, { noun, word, vocabulary });
    return null;
  });
  const checked = contents.map(({ type, raw }) => noting(type, raw));
  if (unknown.size === 0) return checked;
  const meant = await findMeant(db, [...unknown.values()]);
  const hints = new Map([...unknown.keys()].map((word, place) => [word, meant[place] ?? null]));
  const hinting = checkWith((noun, word, vocabulary) => hints.get(`${noun}/${vocabulary ?? ''}/${word}`) ?? null);
  return contents.map(({ type, raw }, place) => {
    const first = checked[place];
    return first && 'content' in first ? first : hinting(type, raw);
  });
}

/** The same for one content. */
export async function checkContent(db: Database, type: ItemType, raw: RawContent, standing: Standing, now: Date): Promise<Checked> {
  const [checked] = await checkContents(db, [{ type, raw }], standing, now);
  if (!checked) throw new Error('A content was not checked.');
  return checked;
}
