import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suggestWord } from '../../content/words/nearest.ts';
import type { Problem } from '../content-error.ts';
import { type Folder, folderNames, ignoredNames, REDIRECTS_FILE } from './folders.ts';

/** A content file as text: no byte order mark, line ends `\n`, composed accents. `path` is relative to the content folder. */
export type ContentFile = { folder: Folder | null; path: string; name: string; text: string };

/** No content file may be larger, in bytes. */
const MAX_FILE_BYTES = 1_000_000;

const wholeFile = (file: string, message: string): Problem => ({ file, line: 1, column: 1, field: '', message });

/** Reads all content files of a folder. What can't be read, or has no place there, becomes a problem. */
export function readFiles(root: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const add = (folder: Folder | null, path: string, name: string) => {
    const read = readText(join(root, path), path);
    if ('text' in read) files.push({ folder, path, name, text: read.text });
    else problems.push(read);
  };
  for (const name of namesIn(root, '.', problems)) {
    if (name === REDIRECTS_FILE) add(null, name, name);
    else if (isFolder(name)) {
      for (const file of namesIn(join(root, name), name, problems)) {
        const path = `${name}/${file}`;
        if (/\.(md|ya?ml)$/.test(file)) add(name, path, file);
        else problems.push(wholeFile(path, 'only .md and .yaml files are content.'));
      }
    } else if (!ignoredNames.includes(name)) {
      problems.push(wholeFile(name, `unknown kind of content.${suggestWord(name, [...folderNames, REDIRECTS_FILE])}`));
    }
  }
  if (files.length === 0 && problems.length === 0) problems.push(wholeFile(root, 'holds no content files.'));
  return { files, problems };
}

const isFolder = (name: string): name is Folder => (folderNames as string[]).includes(name);

function namesIn(path: string, label: string, problems: Problem[]): string[] {
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    problems.push(
      wholeFile(label === '.' ? path : label, missing ? 'this folder does not exist.' : 'this is not a folder that can be read.'),
    );
    return [];
  }
}

function readText(path: string, label: string): { text: string } | Problem {
  try {
    const { size, isFile } = stat(path);
    if (!isFile) return wholeFile(label, 'is not a file.');
    if (size > MAX_FILE_BYTES) return wholeFile(label, `is larger than ${MAX_FILE_BYTES / 1_000_000} MB.`);
    return decode(readFileSync(path), label);
  } catch (error) {
    return wholeFile(label, `can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}

function stat(path: string): { size: number; isFile: boolean } {
  const found = statSync(path);
  return { size: found.size, isFile: found.isFile() };
}

/** A `TextDecoder` drops the byte order mark by itself. */
const decodes = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

function decode(bytes: Buffer, label: string): { text: string } | Problem {
  const text = decodes(bytes);
  if (text !== null) return { text: text.replaceAll(/\r\n?/g, '\n').normalize('NFC') };
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (decodes(bytes.subarray(start, stop)) === null) break;
    start = stop + 1;
  }
  return { ...wholeFile(label, 'is not UTF-8. Save it with that encoding.'), line };
}
