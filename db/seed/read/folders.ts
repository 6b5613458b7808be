import type { ItemType } from '../../schema/item.ts';

/** The folders of content and the kind of item that each holds, in the order in which they are loaded. */
export const folders = {
  vocabulary: 'term',
  organisations: 'organisation',
  'inspiration-regions': 'inspiration-region',
  publications: 'publication',
  agendas: 'agenda',
  pilots: 'pilot',
  'knowledge-sessions': 'knowledge-session',
  experts: 'expert',
} as const satisfies Record<string, ItemType>;

export type Folder = keyof typeof folders;

export const folderNames = Object.keys(folders) as Folder[];

/** The list of moved addresses, beside the folders. */
export const REDIRECTS_FILE = 'redirects.yaml';

/** What may stand beside the folders without being content of this loader: facts about areas, and a word for the reader. */
export const ignoredNames: readonly string[] = ['areas', 'README.md'];
