import type { Named } from '../../content/words/collect-words.ts';
import { folders } from '../read/folders.ts';
import type { RawItem } from '../read/items.ts';

/** Under which key an item of the files is known; for a term its vocabulary precedes it. */
export const keyOf = ({ folder, fileName, slug }: RawItem): string => (folder === 'vocabulary' ? `${fileName}:${slug}` : slug);

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** What the items of the files may be called by others. */
export const namedBy = (raw: readonly RawItem[]): Named[] =>
  raw
    .filter(({ slug }) => slug !== '')
    .map((item) => ({
      type: folders[item.folder],
      key: keyOf(item),
      spellings: [item.value.label, item.value.name, item.value.title, item.value.abbreviation].flatMap(textOf),
    }));
