/** What a letter is made of, from top to bottom. Text and HTML are both made from it, so they say the same. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'list'; items: readonly string[] }
  /** What matters less: small print. */
  | { kind: 'note'; text: string };

export type Letter = {
  to: { name: string; address: string };
  subject: string;
  blocks: readonly Block[];
};

const sender = 'Kennishub, voor regio’s waar onderwijs, zorg en jeugdhulp samenwerken';

/** The letter as plain text: the address of a button stands under its words. */
export const asText = ({ to, blocks }: Letter): string =>
  `${[`Beste ${to.name},`, ...blocks.map(lineOf), `-- \n${sender}`].join('\n\n')}\n`;

function lineOf(block: Block): string {
  if (block.kind === 'button') return `${block.label}:\n${block.href}`;
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  return block.text;
}

/** The letter as HTML that every mail program shows: no images, no scripts, nothing that is fetched. */
export const asHtml = (letter: Letter): string =>
  `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.6 system-ui,sans-serif"><div style="max-width:36em;margin:0 auto">
<p>Beste ${escaped(letter.to.name)},</p>
${letter.blocks.map(elementOf).join('\n')}
<p style="font-size:14px">${sender}</p>
</div></body></html>
`;

function elementOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'note':
      return `<p style="font-size:14px">${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'button':
      return `<p><a href="${escaped(block.href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f5a96;color:#ffffff">${escaped(block.label)}</a></p>
<p style="font-size:14px">Werkt de knop niet? Neem dan dit adres over: ${escaped(block.href)}</p>`;
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
