import { suggestWord } from '../../content/words/nearest.ts';
import type { Problem } from '../content-error.ts';
import type { BodyShape, Sections } from './sections.ts';

/** A Markdown file cut in two. Line numbers count from 1 in the whole file. */
export type MarkdownParts = { frontMatter: string; frontMatterLine: number; body: string; bodyLine: number };

/** One piece of text under the front matter, with the field it fills and the line it begins on. */
export type TextBlock = { field: string; text: string; line: number };

/** Splits the front matter, between two lines of `---`, from the text. */
export function splitMarkdown(text: string, file: string): MarkdownParts | Problem {
  const lines = text.split('\n');
  const isFence = (line: string | undefined) => line?.trimEnd() === '---';
  if (!isFence(lines[0]))
    return { file, line: 1, column: 1, field: '', message: 'does not begin with front matter: the first line must be ---.' };
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) return { file, line: 1, column: 1, field: '', message: 'the front matter has no end: close it with a line of ---.' };
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    frontMatterLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/** Reads the text under the front matter into fields. */
export function readBody({ body, bodyLine }: MarkdownParts, shape: BodyShape, file: string): { blocks: TextBlock[]; problems: Problem[] } {
  if (shape && 'sections' in shape) return readSections(body, bodyLine, shape.sections, file);
  const line = bodyLine + leadingBlankLines(body);
  const text = body.trim();
  if (text === '') return { blocks: [], problems: [] };
  if (shape) return { blocks: [{ field: shape.field, text, line }], problems: [] };
  return {
    blocks: [],
    problems: [{ file, line, column: 1, field: '', message: 'this kind of content has no text under the front matter.' }],
  };
}

const leadingBlankLines = (text: string): number => text.split('\n').findIndex((line) => line.trim() !== '');

function readSections(body: string, bodyLine: number, sections: Sections, file: string): { blocks: TextBlock[]; problems: Problem[] } {
  const headings = Object.keys(sections);
  const blocks: TextBlock[] = [];
  const problems: Problem[] = [];
  let furthest = -1;
  for (const { heading, text, line } of cut(body, bodyLine)) {
    const complain = (message: string) => problems.push({ file, line, column: 1, field: heading === null ? '' : `## ${heading}`, message });
    const order = heading === null ? -1 : headings.indexOf(heading);
    const field = heading === null ? undefined : sections[heading];
    if (heading === null) {
      if (text.trim() !== '')
        complain(`text before the first section. Begin with one of: ${headings.map((name) => `## ${name}`).join(', ')}.`);
    } else if (field === undefined || order === -1) complain(`unknown section.${suggestWord(heading, headings)}`);
    else if (blocks.some((block) => block.field === field)) complain('this section stands here twice.');
    else {
      if (order < furthest) complain(`this section belongs before "## ${headings[furthest]}".`);
      furthest = Math.max(furthest, order);
      blocks.push({ field, text: text.trim(), line: text.trim() === '' ? line : line + 1 });
    }
  }
  return { blocks, problems };
}

type Piece = { heading: string | null; text: string; line: number };

/** Cuts at the headings of the second level, those in a fenced code block left alone. */
function cut(body: string, bodyLine: number): Piece[] {
  const pieces: Piece[] = [{ heading: null, text: '', line: bodyLine + Math.max(leadingBlankLines(body), 0) }];
  let fenced = false;
  body.split('\n').forEach((line, index) => {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^ {0,3}#{1,2}(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    if (heading) pieces.push({ heading: heading[1] ?? '', text: '', line: bodyLine + index });
    else (pieces.at(-1) as Piece).text += `${line}\n`;
  });
  return pieces;
}
