import MarkdownIt from 'markdown-it';

/**
 * Text of editors to HTML. Raw HTML is shown as text, pictures are left out (no page of ours asks
 * another site for anything), and no style attributes come out: the Content-Security-Policy refuses them.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable('image');
const { rules } = markdown.renderer;

for (const cell of ['th_open', 'td_open'] as const) {
  rules[cell] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    const side = /text-align:(\w+)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
    if (token?.attrs) token.attrs = token.attrs.filter(([name]) => name !== 'style');
    if (side === 'right' || side === 'center') token?.attrSet('class', `align-${side}`);
    return self.renderToken(tokens, index, options);
  };
}
rules['table_open'] = () => '<div class="scroll" tabindex="0" role="group" aria-label="Tabel"><table>\n';
rules['table_close'] = () => '</table></div>\n';

/**
 * @param text Markdown
 * @param topLevel the level that `#` becomes (2 under the title of a page); deeper ones follow, at most h6
 * @returns HTML that is safe to place as it is
 */
export function renderMarkdown(text: string, topLevel = 2): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + topLevel - 1)}`;
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}
