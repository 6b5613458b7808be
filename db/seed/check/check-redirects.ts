import { z } from 'zod';
import { group } from '../../content/formats/groups.ts';
import { explain } from '../../content/formats/messages.ts';
import type { Present } from '../../content/words/present.ts';
import { isSlug, slugComplaint } from '../../content/words/slug.ts';
import { wordList } from '../../content/words/word-list.ts';
import { itemTypes } from '../../schema/item.ts';
import type { Problem } from '../content-error.ts';
import type { ContentFile } from '../read/files.ts';
import { folders } from '../read/folders.ts';
import type { RawItem } from '../read/items.ts';
import { readYaml } from '../read/yaml.ts';
import { problemsOf } from './check-items.ts';

/** Terms have no address of their own under their slug alone, so they can't be moved by a redirect. */
const movable = itemTypes.filter((type) => type !== 'term');

const redirectFormat = group({
  type: z.enum(movable),
  from: z.string().superRefine((slug, context) => {
    if (!isSlug(slug)) context.addIssue(slugComplaint(slug));
  }),
  to: z.string(),
});

/** An address that moved: what was at `from` is now at `to`. */
export type RedirectContent = z.output<typeof redirectFormat>;

/** Reads the list of redirects, and checks that each leads from an address that is free to an item that exists. */
export function checkRedirects(
  { path: file, text }: ContentFile,
  raw: readonly RawItem[],
  { items }: Present,
): { redirects: RedirectContent[]; problems: Problem[] } {
  const yaml = readYaml(text, file);
  const redirects: RedirectContent[] = [];
  if (yaml.problems.length > 0 || yaml.value === null) return { redirects, problems: yaml.problems };
  if (!Array.isArray(yaml.value))
    return { redirects, problems: [{ file, ...yaml.placeOf([]), field: '', message: 'must be a list of { type, from, to }.' }] };
  const problems: Problem[] = [];
  const inFiles = raw.map(({ folder, slug }) => ({ type: folders[folder] as string, slug }));
  const all = [...inFiles, ...items.map(({ type, key }) => ({ type: type as string, slug: key }))];
  const taken = new Set(inFiles.map(({ type, slug }) => `${type}/${slug}`));
  const seen = new Set<string>();
  (yaml.value as unknown[]).forEach((value, index) => {
    const item = {
      file,
      placeOf: (at: readonly PropertyKey[]) => yaml.placeOf([index, ...at]),
      placeOfKey: (at: readonly PropertyKey[]) => yaml.placeOfKey([index, ...at]),
    };
    const complain = (field: string, message: string) => problems.push({ file, ...item.placeOf([field]), field, message });
    const checked = redirectFormat.safeParse(value, { error: explain, reportInput: true });
    if (!checked.success) {
      problems.push(...checked.error.issues.flatMap((issue) => problemsOf(issue, item)));
      return;
    }
    const { type, from, to } = checked.data;
    const targets = wordList(
      type.replaceAll('-', ' '),
      all.filter((one) => one.type === type).map(({ slug }) => ({ word: slug })),
      'en',
    );
    if (!targets.has(to)) complain('to', targets.complaint(to));
    if (taken.has(`${type}/${from}`)) complain('from', `"${from}" is still the address of a ${type.replaceAll('-', ' ')}.`);
    if (seen.has(`${type}/${from}`)) complain('from', `"${from}" stands in this list twice.`);
    seen.add(`${type}/${from}`);
    redirects.push(checked.data);
  });
  return { redirects, problems };
}
