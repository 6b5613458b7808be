import type { MarkedText, TextPart } from '../elements/highlight.ts';

interface Found {
  title: string;
  summary: string;
  fragments: readonly { field: string; parts: readonly TextPart[] }[];
}

const partsIn = ({ fragments }: Found, field: string): readonly TextPart[] | null => {
  const parts = fragments.find((fragment) => fragment.field === field)?.parts;
  return parts?.some(({ hit }) => hit) ? parts : null;
};

/** The title with the words that were found between `<mark>`. Other such marks in it are taken out: they are text, and would turn the marking around. */
export function markedTitle(hit: Found): string {
  const bare = (text: string) => text.replace(/<\/?mark>/g, '');
  return (partsIn(hit, 'TITLE') ?? [{ text: hit.title, hit: false }])
    .map(({ text, hit: found }) => (found ? `<mark>${bare(text)}</mark>` : bare(text)))
    .join('');
}

/** The summary with its words marked; a passage of the text when the words stand only there. */
export function excerptOf(hit: Found): MarkedText {
  const summary = partsIn(hit, 'SUMMARY');
  if (summary !== null) return summary;
  return partsIn(hit, 'TITLE') === null ? (partsIn(hit, 'BODY') ?? hit.summary) : hit.summary;
}
