import { inArray } from 'drizzle-orm';
import type { areaLinks, organisationLinks, organisationRoles, termLinks } from '../../schema/links.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Planned } from './plan.ts';
import { inChunks } from './rows.ts';
import { regionAreaCode, type Writing } from './writing.ts';

type TermTable = ReturnType<typeof termLinks>;
type AreaTable = ReturnType<typeof areaLinks>;
type OrganisationTable = ReturnType<typeof organisationLinks>;

/** The keys of an item that name terms, and the vocabulary of each. */
const vocabularyOfKey = {
  themes: 'theme',
  advices: 'advice',
  schoolTypes: 'school-type',
  factors: 'factor',
  fundingVariants: 'funding-variant',
  partnerTypes: 'partner-type',
  competences: 'expert-competence',
} as const satisfies Record<string, Vocabulary>;

type WithTerms = { [Key in keyof typeof vocabularyOfKey]?: string[] } & { collaborationModel?: string | undefined };

/** Replaces the terms of the items by those in the files. */
export async function writeTermLinks({ tx, termId }: Writing, table: TermTable, items: readonly Planned<WithTerms>[]): Promise<void> {
  const keys = Object.entries(vocabularyOfKey) as [keyof typeof vocabularyOfKey, Vocabulary][];
  const rows = items.flatMap(({ id, content }) => [
    ...keys.flatMap(([key, vocabulary]) => (content[key] ?? []).map((slug) => ({ itemId: id, termId: termId(vocabulary, slug) }))),
    ...(content.collaborationModel === undefined
      ? []
      : [{ itemId: id, termId: termId('collaboration-model', content.collaborationModel) }]),
  ]);
  // Two words may have become one since the content was written.
  const once = [...new Map(rows.map((row) => [`${row.itemId}/${row.termId}`, row])).values()];
  await inChunks(idsOf(items), (ids) => tx.delete(table).where(inArray(table.itemId, ids)));
  await inChunks(once, (chunk) => tx.insert(table).values(chunk));
}

type WithAreas = { municipalities: string[]; youthRegions: string[]; partnerships: string[]; region?: string | undefined; scope?: string };

/**
 * Replaces the areas of the items by those in the files. The inspiration region is one of them for what concerns it as a whole: what is not
 * local, or names no other area. A local practice in one of its municipalities is not about the others; and a partnership named beside a place
 * takes part there, which does not widen the place. Coverage finds the practice under the partnership all the same.
 */
export async function writeAreaLinks(writing: Writing, table: AreaTable, items: readonly Planned<WithAreas>[]): Promise<void> {
  const { tx } = writing;
  const rows = items.flatMap(({ id, content }) => areaCodes(writing, content).map((areaCode) => ({ itemId: id, areaCode })));
  await inChunks(idsOf(items), (ids) => tx.delete(table).where(inArray(table.itemId, ids)));
  await inChunks(rows, (chunk) => tx.insert(table).values(chunk));
}

function areaCodes(
  { municipalityCode, youthRegionCode }: Writing,
  { municipalities, youthRegions, partnerships, region, scope }: WithAreas,
): string[] {
  const places = [...municipalities.map(municipalityCode), ...youthRegions.map(youthRegionCode)];
  const named = places.length > 0 ? places : partnerships;
  const ofRegion = region !== undefined && (named.length === 0 || (scope !== undefined && scope !== 'local'));
  return ofRegion ? [...named, regionAreaCode(region)] : named;
}

type WithOrganisations = { organisations: { organisation: string; role: (typeof organisationRoles)[number] }[] };

/** Replaces the organisations of the items by those in the files. */
export async function writeOrganisationLinks(
  { tx, idOf }: Writing,
  table: OrganisationTable,
  items: readonly Planned<WithOrganisations>[],
): Promise<void> {
  const rows = items.flatMap(({ id, content }) =>
    content.organisations.map(({ organisation, role }) => ({ itemId: id, organisationId: idOf('organisation', organisation), role })),
  );
  await inChunks(idsOf(items), (ids) => tx.delete(table).where(inArray(table.itemId, ids)));
  await inChunks(rows, (chunk) => tx.insert(table).values(chunk));
}

/** The ids of the items. */
export const idsOf = (items: readonly Planned<unknown>[]): string[] => items.map(({ id }) => id);
