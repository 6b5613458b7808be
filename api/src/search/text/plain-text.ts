/** Markdown as plain words: addresses of links and marks are left out, the text of links stays. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]{0,500})\]\([^)\s]{0,2000}(?:\s[^)]{0,200})?\)/g, '$1')
    .replace(/<https?:[^>]{0,2000}>|https?:\/\/\S+/g, ' ')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}\.)\s+/gm, '')
    .replace(/[*_`~|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
