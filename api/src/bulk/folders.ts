import type { schema } from '@kennishub/db';

/** What the kinds of item are called where there are many: as the folders of the content files, and the lists of the api. */
const folders = {
  pilots: { type: 'pilot', list: 'pilots' },
  'inspiration-regions': { type: 'inspiration-region', list: 'inspirationRegions' },
  experts: { type: 'expert', list: 'experts' },
  'knowledge-sessions': { type: 'knowledge-session', list: 'knowledgeSessions' },
  publications: { type: 'publication', list: 'publications' },
  agendas: { type: 'agenda', list: 'agendas' },
  organisations: { type: 'organisation', list: 'organisations' },
  terms: { type: 'term', list: null },
} as const satisfies Record<string, { type: schema.ItemType; list: string | null }>;

type Folder = {
  type: schema.ItemType /** The connection of the api with what is public of it; null when there is none. */;
  list: string | null;
};

export const folderOf = (name: string): Folder | null => (Object.hasOwn(folders, name) ? folders[name as keyof typeof folders] : null);

/** The kind of item of `pilots`, or of `pilot`; null for what is neither. */
export const typeOfFolder = (name: string): schema.ItemType | null =>
  folderOf(name)?.type ?? Object.values(folders).find(({ type }) => type === name)?.type ?? null;
