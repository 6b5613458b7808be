import type { Database } from '../../client.ts';
import type { ItemType } from '../../schema/item.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { AreaFacts } from '../../seed/areas/csv.ts';
import type { Plan, Planned } from './plan.ts';

/** What every writer needs: the transaction, the moment, and the way from words in the files to ids and codes. */
export type Writing = {
  tx: Database;
  now: Date;
  /** Throws when there is no such item. */
  idOf: (type: Exclude<ItemType, 'term'>, slug: string) => string;
  termId: (vocabulary: Vocabulary, slug: string) => string;
  municipalityCode: (name: string) => string;
  youthRegionCode: (slug: string) => string;
};

/** Makes the context of one load. */
export function makeWriting(tx: Database, now: Date, plan: Plan, facts: AreaFacts): Writing {
  const municipalities = new Map(facts.municipalities.map(({ name, code }) => [name, code]));
  const youthRegions = new Map(facts.youthRegions.map(({ slug, code }) => [slug, code]));
  return {
    tx,
    now,
    idOf: plan.idOf,
    termId: (vocabulary, slug) => plan.idOf('term', `${vocabulary}:${slug}`),
    municipalityCode: (name) => found(municipalities, name),
    youthRegionCode: (slug) => found(youthRegions, slug),
  };
}

function found(codes: ReadonlyMap<string, string>, word: string): string {
  const code = codes.get(word);
  if (code === undefined) throw new Error(`There is no area "${word}".`);
  return code;
}

/** The area code of an inspiration region. */
export const regionAreaCode = (slug: string): string => `IR:${slug}`;

/** What the row of anything published begins with. `publishedAt` holds only for a new one: an update leaves it. */
export const rowColumns = ({ id, version, content }: Planned<{ slug: string }>, now: Date) => ({
  id,
  slug: content.slug,
  version,
  publishedAt: now,
  updatedAt: now,
});

/** What the row of any item but a term begins with. */
export const itemColumns = (item: Planned<{ slug: string; inOtherWords: string[] }>, now: Date) => ({
  ...rowColumns(item, now),
  inOtherWords: item.content.inOtherWords,
});
