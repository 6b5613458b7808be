import type { Problem } from '../content-error.ts';
import { type ContentFile, readFiles } from './files.ts';
import { type Folder, folderNames } from './folders.ts';
import { type RawItem, readItems } from './items.ts';

/** What a content folder holds, not yet checked. */
export type RawContent = { items: RawItem[]; redirects: ContentFile | null; problems: Problem[] };

/** Reads a whole content folder. */
export function readContent(root: string): RawContent {
  const { files, problems } = readFiles(root);
  const items: RawItem[] = [];
  const ofFolder = (folder: Folder) => files.filter((file): file is ContentFile & { folder: Folder } => file.folder === folder);
  for (const file of folderNames.flatMap(ofFolder)) {
    const read = readItems(file);
    items.push(...read.items);
    problems.push(...read.problems);
  }
  return { items, redirects: files.find(({ folder }) => folder === null) ?? null, problems };
}
