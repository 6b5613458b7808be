import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../../client.ts';
import type { ItemType } from '../../schema/item.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { space } from '../address-space.ts';
import { fold, nearest, spellingOf } from './nearest.ts';

/** A word that a list does not hold. `noun` names the list as `collectWords` does; of a term its vocabulary is told. */
export type Unknown = { noun: string; word: string; vocabulary: Vocabulary | undefined };

const typesOf: Readonly<Record<string, readonly ItemType[]>> = {
  term: ['term'],
  organisation: ['organisation'],
  publication: ['publication'],
  'inspiration region': ['inspiration-region'],
  'practice, publication or knowledge session': ['pilot', 'publication', 'knowledge-session'],
};

/** Of practices and the like there may be tens of thousands: so many of the nearest are looked at. */
const CANDIDATES = 8;
const LONGEST = 100;

/** What is probably meant by each of these words, in their order, in one statement; null when nothing published looks like it. */
export async function findMeant(db: Database, unknown: readonly Unknown[]): Promise<(string | null)[]> {
  const asked = unknown.map(({ noun, word }, place) => ({
    place,
    types: typesOf[noun] ?? [],
    folded: word.length > LONGEST ? '' : fold(word).slice(0, LONGEST),
  }));
  const rows = await rowsOf<{ place: number; key: string; title: string }>(
    db,
    sql`with asked as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as asked(place int, types jsonb, folded text) where folded <> ''
      )
      select asked.place, item.key, item.title from asked join items item on ${space} = any('{term,organisation,inspiration-region}'::text[])
        and asked.types ? item.type where item.state = 'published'
      union all
      select asked.place, near.key, near.title from asked, lateral (
        select item.key, item.title from items item
        where ${space} = 'shared' and asked.types ? item.type and item.state = 'published'
          and length(item.key) between length(asked.folded) / 2 and length(asked.folded) * 3 / 2 + 2
        order by levenshtein_less_equal(item.key, asked.folded, length(asked.folded) / 2 + 2), item.key
        limit ${CANDIDATES}
      ) near where asked.types ? 'publication'`,
  );
  const candidates = Map.groupBy(rows, ({ place }) => place);
  return unknown.map(({ word, vocabulary }, place) => {
    const prefix = vocabulary === undefined ? '' : `${vocabulary}:`;
    const spellings = (candidates.get(place) ?? [])
      .filter(({ key }) => key.startsWith(prefix))
      .flatMap(({ key, title }) => [key.slice(prefix.length), title].map((spelling) => spellingOf(key.slice(prefix.length), spelling)));
    const best = nearest(word, spellings);
    return best?.close ? best.word : null;
  });
}
