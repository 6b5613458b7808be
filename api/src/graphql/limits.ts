/** What one request may ask. All of it is checked before the first SQL statement; `docs/errors.md` tells what an answer looks like. */
export const LIMITS = {
  /** Bytes of a request body. */
  body: 100_000,
  /** The same of one with a header `Authorization`: the content of an item comes whole, and an agenda may be long. */
  bodyOfMember: 400_000,
  /** How deep lists and objects may nest in the raw text of a document or its variables. */
  nesting: 40,
  /** Words and signs in a document. */
  tokens: 3_000,
  /** Aliases in a document. */
  aliases: 40,
  /** Directives in a document. */
  directives: 30,
  /** Levels of fields. */
  depth: 12,
  /** Fields in total. */
  breadth: 300,
  /** Cost: a field counts 1, times the number of items asked for in every list above it. */
  complexity: 30_000,
  /** Values in a list that is handed in, such as the themes of a filter. */
  list: 50,
  /** The same in the content of an item, such as the goals of an agenda. */
  contentList: 250,
  /** Items on a page. */
  page: 100,
  /** Items on a page when nothing is asked. */
  defaultPage: 20,
} as const;
