import { isSlug, slugComplaint } from '../../content/words/slug.ts';
import type { Place, Problem } from '../content-error.ts';
import type { ContentFile } from './files.ts';
import type { Folder } from './folders.ts';
import { readBody, splitMarkdown } from './markdown.ts';
import { bodyShapes } from './sections.ts';
import { type Path, readYaml } from './yaml.ts';

/** An item as it stands in a file, not yet checked, with the way back to the place of each value. */
export type RawItem = {
  folder: Folder;
  file: string;
  /** The file's name without its ending; for a term this is the vocabulary. */
  fileName: string;
  /** The slug as written; empty when there is none that can be understood. */
  slug: string;
  /** The file can't be read far enough to check the item; it counts only as something that others may refer to. */
  broken: boolean;
  value: Record<string, unknown>;
  placeOf: (path: Path) => Place;
  placeOfKey: (path: Path) => Place;
};

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the items of one content file of a folder. */
export function readItems(file: ContentFile & { folder: Folder }): { items: RawItem[]; problems: Problem[] } {
  return file.name.endsWith('.md') ? readMarkdownItem(file) : readYamlItems(file);
}

function readMarkdownItem({ folder, path, name, text }: ContentFile & { folder: Folder }): { items: RawItem[]; problems: Problem[] } {
  const slug = name.replace(/\.md$/, '');
  const problems: Problem[] = [];
  const complain = (field: string, message: string, place: Place = { line: 1, column: 1 }) =>
    problems.push({ file: path, ...place, field, message });
  if (folder === 'vocabulary')
    return { items: [], problems: [{ file: path, line: 1, column: 1, field: '', message: 'a vocabulary is a .yaml file.' }] };
  if (!isSlug(slug)) complain('slug', `wrong file name: ${slugComplaint(slug)}`);
  const empty: RawItem = {
    folder,
    file: path,
    fileName: slug,
    slug,
    broken: true,
    value: {},
    placeOf: () => ({ line: 1, column: 1 }),
    placeOfKey: () => ({ line: 1, column: 1 }),
  };
  const parts = splitMarkdown(text, path);
  // A broken item still counts as one, so that what refers to it is not called unknown as well.
  if ('message' in parts) return { items: [empty], problems: [...problems, parts] };
  const yaml = readYaml(parts.frontMatter, path, parts.frontMatterLine);
  const { blocks, problems: ofBody } = readBody(parts, bodyShapes[folder], path);
  problems.push(...yaml.problems, ...ofBody);
  if (yaml.problems.length > 0) return { items: [empty], problems };
  if (!isGroup(yaml.value)) {
    complain('', 'the front matter must be a group of keys, each with a value.', { line: 2, column: 1 });
    return { items: [empty], problems };
  }
  const { slug: written, ...rest } = yaml.value;
  if (written !== undefined && written !== slug)
    complain('slug', `the file name says "${slug}"; leave this key out.`, yaml.placeOf(['slug']));
  const value: Record<string, unknown> = { ...rest, slug };
  const shape = bodyShapes[folder];
  for (const field of shape && 'sections' in shape ? Object.values(shape.sections) : []) {
    if (field in rest) complain(field, 'is text: write it in its section under the front matter.', yaml.placeOfKey([field]));
    delete value[field];
  }
  for (const block of blocks) {
    if (block.field in rest) complain(block.field, 'stands both in the front matter and under it.', yaml.placeOfKey([block.field]));
    value[block.field] = block.text;
  }
  const lineOf = (step: PropertyKey | undefined) => blocks.find((block) => block.field === step)?.line;
  const placed =
    (find: (at: Path) => Place) =>
    (at: Path): Place => {
      if (at[0] === 'slug' && written === undefined) return { line: 1, column: 1 };
      const line = lineOf(at[0]);
      return line === undefined ? find(at) : { line, column: 1 };
    };
  return { items: [{ ...empty, broken: false, value, placeOf: placed(yaml.placeOf), placeOfKey: placed(yaml.placeOfKey) }], problems };
}

function readYamlItems({ folder, path, name, text }: ContentFile & { folder: Folder }): { items: RawItem[]; problems: Problem[] } {
  const yaml = readYaml(text, path);
  const problems = [...yaml.problems];
  const broken = problems.length > 0;
  if (yaml.value === null) return { items: [], problems };
  if (!Array.isArray(yaml.value)) {
    if (!broken)
      problems.push({ file: path, ...yaml.placeOf([]), field: '', message: 'must be a list: begin every item with "- slug: …".' });
    return { items: [], problems };
  }
  const items: RawItem[] = [];
  (yaml.value as unknown[]).forEach((value, index) => {
    if (isGroup(value)) {
      items.push({
        folder,
        file: path,
        fileName: name.replace(/\.ya?ml$/, ''),
        slug: typeof value.slug === 'string' ? value.slug : '',
        broken,
        value,
        placeOf: (at) => yaml.placeOf([index, ...at]),
        placeOfKey: (at) => yaml.placeOfKey([index, ...at]),
      });
    } else if (!broken)
      problems.push({
        file: path,
        ...yaml.placeOf([index]),
        field: '',
        message: 'every item of the list must be a group of keys, each with a value.',
      });
  });
  return { items, problems };
}
