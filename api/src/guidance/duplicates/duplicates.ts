import { type Database, rowsOf, type schema } from '@kennishub/db';
import type { RawContent } from '@kennishub/db/content';
import { sql } from 'drizzle-orm';
import type { Viewer } from '../../access/index.ts';
import { slugOfKey } from '../../curation/slug-of-key.ts';
import { visibleItems } from '../../curation/visible.ts';
import { aliasedItem } from '../aliased-item.ts';
import { reasonsOf } from './reasons.ts';

/** An item that may be the same as the one that is being written. */
export type Duplicate = {
  id: string;
  type: schema.ItemType;
  slug: string;
  title: string;
  state: schema.ItemState;
  /** 0–1, higher is more alike: half the title, a third the text, the rest the place. */
  likeness: number;
  /** Why, in Dutch; never empty. */
  reasons: string[];
};

type Row = Omit<Duplicate, 'slug' | 'likeness' | 'reasons'> & {
  key: string;
  titleLikeness: number;
  textLikeness: number;
  sameRegion: boolean;
  shared: string[];
};

const MOST = 5;
/** Alike in title, or in text, or enough of everything together. */
const TITLE = 0.65;
const TEXT = 0.5;
const TOGETHER = 0.45;
/** Texts are compared of so many items, those with the likest titles: comparing all of a hub of ten thousand would take seconds. */
const CANDIDATES = 300;
/** Longer texts are compared by their beginning: that says what something is. */
const COMPARED = 600;

/** What it would be called, and what it says first; of content that may be anything. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, COMPARED) : '');

/**
 * Other items of the same kind that are likely the same, the likest first, five at most: `0.5 × title + 0.35 × text + 0.15 × place`, where title and text
 * are the share of trigrams in common and place is 1 for a municipality in common and ½ for the same region alone. What is published counts for everybody;
 * a draft, and what is off the site, only for who may see it. Compared are the three hundred with the likest titles. One statement.
 */
export async function duplicatesOf(
  db: Database,
  viewer: Viewer,
  { itemId, type, content }: { itemId: string | null; type: schema.ItemType; content: RawContent },
): Promise<Duplicate[]> {
  const title = wordsOf(content['title'] ?? content['name'] ?? content['label']);
  if (title.trim() === '') return [];
  const text = `${wordsOf(content['summary'] ?? content['description'] ?? content['headline'])} ${wordsOf(content['aim'])}`.trim();
  const municipalities = Array.isArray(content['municipalities']) ? content['municipalities'].map(String) : [];
  const rows = await rowsOf<Row>(
    db,
    sql`with candidate as (
        select item.id, item.type, item.key, item.title, item.state, similarity(lower(item.title), lower(${title}::text)) as "titleLikeness",
          coalesce(item.region_id = (select region.id from items region where region.type = 'inspiration-region' and region.key = ${wordsOf(content['region'])}::text), false) as "sameRegion"
        from items item
        where item.type = ${type} and item.id is distinct from ${itemId}::uuid and item.state <> 'deleted' and (item.state = 'published' or ${visibleItems(viewer, aliasedItem)})
        order by similarity(lower(item.title), lower(${title}::text)) desc, item.key limit ${CANDIDATES}::int
      ), other as (
        select candidate.*,
          case when ${text}::text = '' then 0 else similarity(concat_ws(' ', coalesce(shown.snapshot ->> 'summary', shown.snapshot ->> 'description', shown.snapshot ->> 'headline'),
            left(shown.snapshot ->> 'aim', ${COMPARED}::int)), ${text}::text) end as "textLikeness",
          array(select name from jsonb_array_elements_text(case jsonb_typeof(shown.snapshot -> 'municipalities') when 'array' then shown.snapshot -> 'municipalities' else '[]' end) as name
            where name = any(${sql.param(municipalities)}::text[])) as shared
        from candidate join lateral (
          select revision.snapshot from revisions revision
          where revision.item_id = candidate.id and revision.status <> 'discarded' and (candidate.state <> 'published' or revision.status = 'published')
          order by revision.version desc nulls first limit 1
        ) shown on true
      ), weighed as (
        select *, 0.5 * "titleLikeness" + 0.35 * "textLikeness" + case when cardinality(shared) > 0 then 0.15 when "sameRegion" then 0.075 else 0 end as likeness from other
      )
      select * from weighed where "titleLikeness" >= ${TITLE}::float or "textLikeness" >= ${TEXT}::float or likeness >= ${TOGETHER}::float
      order by likeness desc, key limit ${MOST}::int`,
  );
  return rows.map(({ key, titleLikeness, textLikeness, sameRegion, shared, ...row }) => ({
    id: row.id,
    type: row.type,
    title: row.title,
    state: row.state,
    slug: slugOfKey(row.type, key),
    likeness: 0.5 * titleLikeness + 0.35 * textLikeness + (shared.length > 0 ? 0.15 : sameRegion ? 0.075 : 0),
    reasons: reasonsOf({ titleLikeness, textLikeness, sameRegion, shared, state: row.state }),
  }));
}
