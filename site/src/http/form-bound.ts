/** Bytes of a form of a visitor: the longest is a few kilobytes. */
const VISITOR = 128 * 1024;
/**
 * Bytes of a form of a member. The api takes a content of 400,000 bytes from a member (`LIMITS.bodyOfMember`); in a form a letter with an accent
 * or a line end is three times as long, and the page for two editors carries a content up to three times.
 */
export const MEMBER = 4_000_000;
/** Bytes of a form with a file: the 100 MB that the api takes of it, and the other answers. */
export const FILE = 101_000_000;

/** How long a form may be that is posted to a path, in bytes. */
export function formBound(path: string): number {
  if (/^\/redactie\/importeren\/?(\?|$)/.test(path)) return FILE;
  return path.startsWith('/redactie/') ? MEMBER : VISITOR;
}
