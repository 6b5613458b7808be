import { type Received, receive } from './ask.ts';
import { ourHub } from './our-hub.ts';

/** What came back of every address, by its path. */
export type Visited = Map<string, Received>;

/** The paths of all public pages, as the sitemap tells them to search engines. */
export async function sitemapPaths(): Promise<string[]> {
  const { text } = await receive(`${ourHub().site}/sitemap.xml`);
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/** Fetches paths of the site, four at a time. */
export async function visitAll(paths: Iterable<string>): Promise<Visited> {
  const queue = [...new Set(paths)];
  const visited: Visited = new Map();
  const visitor = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      // A connection of its own: one that is kept may be closed by the other side just when it is used again.
      visited.set(path, await receive(ourHub().site + path, { headers: { accept: 'text/html', connection: 'close' } }));
    }
  };
  await Promise.all([1, 2, 3, 4].map(visitor));
  return visited;
}

/** One address of every kind: all standing pages, and the first page of each folder. */
export function onePerKind(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths) {
    const folder = path.split('/').slice(0, -1).join('/');
    const kind = folder === '' ? path : `${folder}/*`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** The addresses that a page links to or loads, without what lies on other sites, in mail or on the page itself. */
export function innerAddresses(html: string): string[] {
  const found = [...html.matchAll(/<(?:a|link|script|img|source|use)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  return found.filter((address) => address.startsWith('/') && !address.startsWith('//'));
}
