const blank = (length: number): string => ' '.repeat(length);
const blanked = (match: string): string => match.replace(/[^\n]/g, ' ');

/** A line end of its own, so that the words of a list or heading never run into the next line. Same length as a line feed. */
export const BLOCK_END = '\u2029';

/**
 * A Markdown text with its signs, addresses, code and tables made blank, in exactly as many characters: a place in the result is a place in the text.
 * Headings go as a whole, for they are no sentences. After every block stands `BLOCK_END` in the place of its line end.
 */
export function withoutMarkdown(text: string): string {
  // Bounds, so that a text of brackets alone takes no time.
  const inline = text
    .replace(/^ {0,3}(`{3,10}|~{3,10})[^`~\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|(?![\s\S]))/gm, blanked)
    .replace(/`[^`\n]*`/g, blanked)
    .replace(/!\[[^\][\n]{0,500}\]\([^()\n]{0,2000}\)/g, blanked)
    .replace(/\[([^\][\n]{0,500})\]\(([^()\n]{0,2000})\)/g, (_, label: string, address: string) => ` ${label}${blank(address.length + 3)}`)
    .replace(/^\[[^\]\n]+\]:[^\n]*$/gm, blanked)
    .replace(/<?\bhttps?:\/\/[^\s>)]+>?/gi, blanked)
    .replace(/(?<![\p{L}\d])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\d])/gu, blanked);
  const lines = inline.split('\n');
  return lines
    .map((line, index) => {
      const end = index === lines.length - 1 ? '' : endsBlock(line, lines[index + 1] ?? '') ? BLOCK_END : '\n';
      return `${withoutMarker(line)}${end}`;
    })
    .join('');
}

const heading = /^ {0,3}#{1,6}(\s|$)/;
const table = /^\s*\|/;
const rule = /^ {0,3}([-*_=]\s*){3,}$/;
const marker = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+|^\s*(?:>\s*)+/;

function withoutMarker(line: string): string {
  if (heading.test(line) || table.test(line) || rule.test(line)) return blanked(line);
  return line.replace(marker, blanked).replace(/\\([\p{P}\p{S}])/gu, ' $1');
}

const endsBlock = (line: string, next: string): boolean =>
  next.trim() === '' ||
  line.trim() === '' ||
  heading.test(line) ||
  heading.test(next) ||
  marker.test(next) ||
  table.test(next) ||
  table.test(line);
