import type { RawContent } from '@kennishub/db/content';

/** What kind of text a field holds. `words` are a few words, such as a title or a role; `prose` and `markdown` hold sentences. */
export type TextKind = 'words' | 'prose' | 'markdown' | 'address';

/** A text of an item and where it stands: `approach`, `effects.0.evidence.1.statement`. */
export type ContentText = { path: string; kind: TextKind; text: string };

/** The fields in which people write, by name; a name means the same in every format. Other texts are slugs, codes and names of areas. */
const kinds: Readonly<Record<string, TextKind>> = {
  title: 'words',
  name: 'words',
  label: 'words',
  headline: 'prose',
  summary: 'prose',
  description: 'prose',
  note: 'prose',
  phaseNote: 'prose',
  periodNote: 'words',
  text: 'prose',
  statement: 'prose',
  reason: 'prose',
  ambition: 'prose',
  aim: 'markdown',
  audience: 'markdown',
  approach: 'markdown',
  aftermath: 'markdown',
  lessons: 'markdown',
  costs: 'markdown',
  body: 'markdown',
  bio: 'markdown',
  wish: 'markdown',
  cooperation: 'markdown',
  red: 'prose',
  orange: 'prose',
  green: 'prose',
  darkGreen: 'prose',
  contactRole: 'words',
  role: 'words',
  owner: 'words',
  due: 'words',
  place: 'words',
  publisher: 'words',
  value: 'words',
  status: 'words',
  chapter: 'words',
  abbreviation: 'words',
  synonyms: 'words',
  inOtherWords: 'words',
  url: 'address',
  website: 'address',
};

/** The names of the fields that are read; for the test that holds them beside the formats. */
export const readFields: readonly string[] = Object.keys(kinds);

/** Lists of content nest three deep; what is handed in may be anything. */
const deepest = 8;

/** Every text that somebody wrote in the content of an item, in the order of the content. What is missing or no text is passed over. */
export function textsOf(content: RawContent): ContentText[] {
  const found: ContentText[] = [];
  const walk = (value: unknown, path: string, field: string, depth: number): void => {
    if (typeof value === 'string') {
      const kind = Object.hasOwn(kinds, field) ? kinds[field] : undefined;
      if (kind && value.trim() !== '') found.push({ path, kind, text: value });
    } else if (Array.isArray(value) && depth < deepest) {
      for (const [index, entry] of value.entries()) walk(entry, `${path}.${index}`, field, depth + 1);
    } else if (typeof value === 'object' && value !== null && depth < deepest) {
      for (const [key, entry] of Object.entries(value)) walk(entry, path === '' ? key : `${path}.${key}`, key, depth + 1);
    }
  };
  walk(content, '', '', 0);
  return found;
}

/** Whether a text holds sentences, and not a few words or an address. */
export const hasSentences = ({ kind }: Pick<ContentText, 'kind'>): boolean => kind === 'prose' || kind === 'markdown';
