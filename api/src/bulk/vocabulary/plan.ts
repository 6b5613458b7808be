import { type Database, rowsOf, type schema } from '@kennishub/db';
import { collectedWords, itemChecker, type RawContent, readStanding, type Standing } from '@kennishub/db/content';
import { sql } from 'drizzle-orm';
import type { Curator } from '../../curation/curator.ts';
import { type SeenItem, seeItems } from '../../curation/many/seen-items.ts';
import { slugOfKey } from '../../curation/slug-of-key.ts';
import { fieldChanges, type PlannedRow } from '../row.ts';
import { type Replaced, replaceTerm } from './replace-term.ts';

/** What is to become of a word. Ids are those of items. */
export type VocabularySettings =
  | { change: 'merge'; termId: string; into: string }
  | {
      change: 'split';
      termId: string;
      /** What every item takes that no choice names. */
      otherwise: string[];
      choices: { itemIds: string[]; into: string[] }[];
    }
  | { change: 'rename'; termId: string; label: string | null; slug: string | null };

/** What the items become, and what has to be done with the word itself. */
export type VocabularyPlan = {
  rows: PlannedRow[];
  standing: Standing;
  seen: Map<string, SeenItem>;
  /** What the drafts become, by the id of their item. */
  drafts: Map<string, Record<string, unknown>>;
  /** The word that goes, and the one that takes its address; null when it stays. */
  gone: { term: SeenItem; into: SeenItem } | null;
};

export const planVocabularyChange = async (
  tx: Database,
  curator: Pick<Curator, 'now'>,
  settings: VocabularySettings,
): Promise<PlannedRow[]> => (await makePlan(tx, curator, settings)).rows;

/** Finds out what a change of a word does to every item that carries it. Changes nothing. */
export async function makePlan(
  tx: Database,
  { now }: Pick<Curator, 'now'>,
  settings: VocabularySettings,
  { lock = false } = {},
): Promise<VocabularyPlan> {
  const standing = await readStanding(tx);
  const targets = targetsOf(settings);
  const termIds = [settings.termId, ...targets];
  const aliases = slugsOf(standing, settings.termId);
  const carriers = settings.change === 'rename' ? [] : await carriersOf(tx, aliases);
  const seen = await seeItems(tx, [...new Set([...termIds, ...carriers])], { lock });
  const plan: VocabularyPlan = { rows: [], standing, seen, drafts: new Map(), gone: null };
  const term = seen.get(settings.termId);
  if (!term || termIds.some((id) => !isPublishedTerm(seen.get(id)))) {
    plan.rows.push(refused(term, settings.termId, 'Dit woord, of het woord dat ervoor in de plaats komt, staat niet meer op de site.'));
    return plan;
  }
  const check = itemChecker(collectedWords(standing, []), now);
  if (settings.change === 'rename') {
    plan.rows.push(renamed(term, settings, check, standing));
    return plan;
  }
  const vocabulary = vocabularyOf(term);
  const slugOf = (id: string): string => slugOfKey('term', seen.get(id)?.item.key ?? '');
  const choose = chooser(settings);
  const stays = targets.includes(settings.termId);
  for (const carrier of seen.values()) {
    const row = carrierRow(plan, carrier, {
      replaced: { vocabulary, slugs: aliases },
      by: choose(carrier.item.id).map(slugOf),
      check,
      isSynonymOf: settings.change === 'merge' && carrier.item.id === settings.into ? term : null,
    });
    if (row && !(carrier.item.id === settings.termId && !stays)) plan.rows.push(row);
  }
  const into = seen.get(targets[0] ?? '');
  if (stays || !into) return plan;
  if (term.open)
    plan.rows.push(refused(term, settings.termId, 'Iemand werkt aan een concept van dit woord. Rond dat eerst af, of gooi het weg.'));
  else plan.rows.push({ ...rowOf(term), outcome: 'changed', changes: [{ field: 'state', from: 'published', to: 'archived' }] });
  plan.gone = { term, into };
  return plan;
}

const targetsOf = (settings: VocabularySettings): string[] => {
  if (settings.change === 'rename') return [];
  if (settings.change === 'merge') return [settings.into];
  return [...new Set([...settings.otherwise, ...settings.choices.flatMap(({ into }) => into)])];
};

const isPublishedTerm = (seen: SeenItem | undefined): boolean => seen?.item.type === 'term' && seen.item.state === 'published';
const vocabularyOf = ({ item }: SeenItem): schema.Vocabulary => item.key.slice(0, item.key.indexOf(':')) as schema.Vocabulary;

/** The slugs a word has and had. */
function slugsOf({ present, moved }: Standing, termId: string): Set<string> {
  const of = (all: readonly { type: schema.ItemType; id: string; key: string }[]) =>
    all.filter(({ type, id }) => type === 'term' && id === termId).map(({ key }) => slugOfKey('term', key));
  return new Set([...of(present.items), ...of(moved)]);
}

/** The items with the word somewhere in what is published last or in their draft, and perhaps a few more. */
async function carriersOf(tx: Database, slugs: ReadonlySet<string>): Promise<string[]> {
  // Slugs hold nothing that means something in a pattern.
  const patterns = [...slugs].map((slug) => `%"${slug}"%`);
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select distinct revision.item_id as id from revisions revision join items item on item.id = revision.item_id
      where revision.snapshot::text like any(${sql.param(patterns)}::text[]) and (revision.status in ('draft', 'in-review', 'approved')
        or (item.state = 'published' and revision.version = (select max(last.version) from revisions last where last.item_id = revision.item_id)))`,
  );
  return rows.map(({ id }) => id);
}

const chooser = (settings: Exclude<VocabularySettings, { change: 'rename' }>): ((itemId: string) => string[]) => {
  if (settings.change === 'merge') return () => [settings.into];
  const chosen = new Map(settings.choices.flatMap(({ itemIds, into }) => itemIds.map((id) => [id, into] as const)));
  return (itemId) => chosen.get(itemId) ?? settings.otherwise;
};

const rowOf = ({ item, open, lastVersion }: SeenItem): PlannedRow => ({
  line: null,
  itemId: item.id,
  itemType: item.type,
  key: item.key,
  title: item.title,
  outcome: 'changed',
  changes: [],
  problems: [],
  content: null,
  seenVersion: lastVersion,
  seenEdit: open?.edit ?? null,
});

const refused = (seen: SeenItem | undefined, itemId: string, message: string, column: string | null = null): PlannedRow => ({
  ...(seen ? rowOf(seen) : { line: null, itemId, itemType: 'term' as const, key: null, title: null }),
  outcome: 'rejected',
  problems: [{ line: null, column, message }],
});

type Check = ReturnType<typeof itemChecker>;

function renamed(
  term: SeenItem,
  { label, slug }: Extract<VocabularySettings, { change: 'rename' }>,
  check: Check,
  { present }: Standing,
): PlannedRow {
  const before = term.published ?? {};
  const after = { ...before, ...(label !== null && { label }), ...(slug !== null && { slug }) };
  const key = `${vocabularyOf(term)}:${String(after['slug'])}`;
  const isOther = (one: { type: schema.ItemType; key: string; id: string }) =>
    one.type === 'term' && one.key === key && one.id !== term.item.id;
  if (present.items.some(isOther) || present.away.some(isOther))
    return refused(term, term.item.id, 'Dit adres is al van een ander woord.', 'slug');
  const checked = check('term', after);
  if ('problems' in checked)
    return refused(term, term.item.id, checked.problems[0]?.message ?? 'Dit klopt nog niet.', checked.problems[0]?.path ?? null);
  const changes = fieldChanges('term', before, checked.content as RawContent);
  return { ...rowOf(term), changes, outcome: changes.length === 0 ? 'unchanged' : 'changed', content: { ...checked.content } };
}

type Carrying = {
  replaced: Replaced;
  by: string[];
  check: Check /** The word that becomes synonyms of this one; null for others. */;
  isSynonymOf: SeenItem | null;
};

/** What becomes of one item that carries the word; null when it turns out not to. */
function carrierRow(plan: VocabularyPlan, carrier: SeenItem, { replaced, by, check, isSynonymOf }: Carrying): PlannedRow | null {
  const { item, open, published } = carrier;
  const row = rowOf(carrier);
  if (item.state === 'published' && published) {
    const replacedContent = replaceTerm(item.type, published, replaced, by);
    const after = isSynonymOf ? withSynonyms(replacedContent ?? published, isSynonymOf) : replacedContent;
    if (after) {
      const checked = check(item.type, after);
      if ('problems' in checked)
        return refused(carrier, item.id, checked.problems[0]?.message ?? 'Dit past niet.', checked.problems[0]?.path ?? null);
      row.changes = fieldChanges(item.type, published, checked.content as RawContent);
      if (row.changes.length > 0) row.content = { ...checked.content };
    }
  }
  const draft = open && replaceTerm(item.type, open.snapshot, replaced, by);
  if (open && draft) {
    plan.drafts.set(item.id, draft);
    row.changes = [
      ...(row.changes ?? []),
      ...fieldChanges(item.type, open.snapshot, draft).map(({ field, from, to }) => ({ field: `draft.${field}`, from, to })),
    ];
  }
  return (row.changes ?? []).length > 0 ? row : null;
}

/** A synonym may be so long. */
const LONGEST_SYNONYM = 100;

/** The word with the names of another one as synonyms. */
function withSynonyms(content: RawContent, { published }: SeenItem): Record<string, unknown> {
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((text) => typeof text === 'string') : typeof value === 'string' ? [value] : [];
  const own = texts(content['synonyms']);
  const known = new Set([...own, ...texts(content['label'])].map((text) => text.toLowerCase()));
  const names = [...texts(published?.['label']), ...texts(published?.['abbreviation']), ...texts(published?.['synonyms'])];
  const added = names.filter((name) => !known.has(name.toLowerCase()) && [...name].length <= LONGEST_SYNONYM);
  return { ...content, synonyms: [...own, ...new Set(added)] };
}
