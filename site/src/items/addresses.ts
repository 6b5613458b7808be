import type { ResultOf } from '../api.ts';
import type { RelatedDocument } from '../related/related.ts';

/** The kinds of thing the search, relations and sources name. */
export type ItemType = ResultOf<typeof RelatedDocument>['related'][number]['type'];

const folders: Partial<Record<ItemType, string>> = {
  AGENDA: 'agendas',
  EXPERT: 'experts',
  INSPIRATION_REGION: 'regios',
  KNOWLEDGE_SESSION: 'bijeenkomsten',
  ORGANISATION: 'organisaties',
  PILOT: 'praktijken',
  PUBLICATION: 'kennisbank',
};

/** The address of an item; null for kinds without a page of their own. */
export function itemHref(type: ItemType, slug: string): string | null {
  const folder = folders[type];
  return folder === undefined ? null : `/${folder}/${slug}`;
}

/** Other pages about one thing, and pages in the same folders that are about none. */
const aboutOne = /^\/(agendas|experts|regios|bijeenkomsten|organisaties|praktijken|kennisbank|themas|adviezen)\/([a-z0-9-]+)$/;
const aboutNone = new Set(['vergelijken', 'aanvragen']);

/** Whether a path is the page of one item, of any kind. */
export function isItemPath(pathname: string): boolean {
  const slug = aboutOne.exec(pathname)?.[2];
  return slug !== undefined && !aboutNone.has(slug);
}

/** What one of a kind is called, and several. */
export const itemTypeNames: Record<ItemType, { one: string; many: string }> = {
  AGENDA: { one: 'agenda', many: 'agenda’s' },
  EXPERT: { one: 'expert', many: 'experts' },
  INSPIRATION_REGION: { one: 'inspiratieregio', many: 'inspiratieregio’s' },
  KNOWLEDGE_SESSION: { one: 'bijeenkomst', many: 'bijeenkomsten' },
  ORGANISATION: { one: 'organisatie', many: 'organisaties' },
  PILOT: { one: 'praktijk', many: 'praktijken' },
  PUBLICATION: { one: 'publicatie', many: 'publicaties' },
  TERM: { one: 'begrip', many: 'begrippen' },
};
