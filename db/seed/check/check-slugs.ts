import type { Present } from '../../content/words/present.ts';
import { isSlug, slugComplaint } from '../../content/words/slug.ts';
import type { ItemType } from '../../schema/item.ts';
import type { Problem } from '../content-error.ts';
import { type Folder, folders } from '../read/folders.ts';
import type { RawItem } from '../read/items.ts';
import { keyOf } from './named-by.ts';

/** These kinds share their addresses: a list of search results, or of related items, names an item by its slug alone. */
const sharing: readonly ItemType[] = ['pilot', 'publication', 'knowledge-session'];

/** Items may not have the same slug when they are in the same space. */
const spaceOf = (type: ItemType): string => (sharing.includes(type) ? 'shared' : type);

/** Checks that every slug can stand in an address and is used once, in the files and together with the database. */
export function checkSlugs(raw: readonly RawItem[], { items, loads, away }: Present): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const present = new Map(items.map(({ type, key }) => [`${spaceOf(type)}/${key}`, type]));
  for (const { type, key } of away) present.set(`${spaceOf(type)}/${key}`, type);
  for (const { itemType, key } of loads) present.set(`${spaceOf(itemType)}/${key}`, itemType);
  for (const item of raw) {
    if (item.slug === '') continue;
    const complain = (message: string) => problems.push({ file: item.file, ...item.placeOf(['slug']), field: 'slug', message });
    // The name of a Markdown file was judged when it was read.
    if (!isSlug(item.slug) && !item.file.endsWith('.md')) complain(slugComplaint(item.slug));
    const type = folders[item.folder as Folder];
    const address = `${spaceOf(type)}/${keyOf(item)}`;
    const other = seen.get(address);
    const inDatabase = present.get(address);
    if (other !== undefined) complain(`"${item.slug}" is used already, by ${other}.`);
    else if (inDatabase !== undefined && inDatabase !== type)
      complain(`"${item.slug}" is used already, by a ${inDatabase.replaceAll('-', ' ')} in the database.`);
    else seen.set(address, `${item.file}:${item.placeOf(['slug']).line}`);
  }
  return problems;
}
