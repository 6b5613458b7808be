import type { RawContent } from '@kennishub/db/content';
import { textsOf } from '../texts/content-texts.ts';

/** A web address in a content, and the field it stands in. */
export type ContentLink = { path: string; url: string };

/** Longer ones are no addresses that people read, and do not fit an index of the database. */
const LONGEST = 1_500;
/** So many addresses of one item are looked at. */
const MOST = 200;

const written = /https?:\/\/[^\s<>"'`\\^{|}[\]]{1,1600}/giu;

/** The web addresses in the content of an item, each once per field: those of address fields, of links in Markdown, and those that just stand there. */
export function linksIn(content: RawContent): ContentLink[] {
  const found = new Map<string, ContentLink>();
  for (const { path, text } of textsOf(content)) {
    for (const [match] of text.matchAll(written)) {
      const url = addressOf(match);
      if (url !== null && found.size < MOST) found.set(`${path} ${url}`, { path, url });
    }
  }
  return [...found.values()];
}

/** As it is asked for: without the sentence's own signs at the end, and without a place within the page. Null for what is none. */
function addressOf(match: string): string | null {
  let bare = match.replace(/[.,;:!?*_~]+$/, '');
  // A bracket belongs to the address only when it was opened in it.
  while (bare.endsWith(')') && bare.split(')').length > bare.split('(').length) bare = bare.slice(0, -1).replace(/[.,;:!?*_~]+$/, '');
  if (!URL.canParse(bare)) return null;
  const url = new URL(bare);
  url.hash = '';
  if (url.username !== '' || url.password !== '' || url.href.length > LONGEST) return null;
  return url.href;
}
