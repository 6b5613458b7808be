import type { schema } from '@kennishub/db';

const folders: Record<Exclude<schema.ItemType, 'term'>, string> = {
  pilot: 'praktijken',
  'inspiration-region': 'regios',
  expert: 'experts',
  'knowledge-session': 'bijeenkomsten',
  publication: 'kennisbank',
  agenda: 'agendas',
  organisation: 'organisaties',
};

/** Of the vocabularies, those whose words have a page. */
const foldersOfVocabularies: Record<string, string | undefined> = { theme: 'themas', advice: 'adviezen' };

/** Where the site shows an item, from the `/`; null when it has no page of its own. `key` as in the table `items`. */
export function publicPath(type: schema.ItemType, key: string): string | null {
  if (type !== 'term') return `/${folders[type]}/${key}`;
  const [vocabulary = '', slug = ''] = key.split(':');
  const folder = foldersOfVocabularies[vocabulary];
  return folder === undefined ? null : `/${folder}/${slug}`;
}
