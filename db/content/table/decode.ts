import { TableUnreadable } from './table-row.ts';

/** The bytes of a file; may be asked for more than once. */
export type TableSource = () => AsyncIterable<Uint8Array>;

/** How the bytes of a file are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the encoding is called by whoever saves a file. */
export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const beginsWith = (bytes: Uint8Array, ...begin: number[]): boolean => begin.every((byte, at) => bytes[at] === byte);

/**
 * How a file is to be read: as its mark says; else as UTF-8 when every byte of it is, else as what Excel on Windows saves. Throws
 * `TableUnreadable` for what is no text.
 */
export async function encodingOf(source: TableSource): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  let isUtf8 = true;
  for await (const bytes of source()) {
    if (first) {
      const marked = markedEncoding(bytes);
      if (marked) return marked;
      first = false;
    }
    if (bytes.includes(0)) throw new TableUnreadable(noText);
    try {
      if (isUtf8) utf8.decode(bytes, { stream: true });
    } catch {
      isUtf8 = false;
    }
  }
  if (first) throw new TableUnreadable('Dit bestand is leeg.');
  try {
    if (isUtf8) utf8.decode();
  } catch {
    isUtf8 = false;
  }
  return isUtf8 ? 'utf-8' : 'windows-1252';
}

const noText = 'Dit is geen tekstbestand. Sla het op als CSV (UTF-8) of als NDJSON.';

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TableUnreadable('Dit is een werkmap van Excel. Kies in Excel “Opslaan als” en dan “CSV UTF-8”.');
  if (beginsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (beginsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark, but every other byte of the first signs is zero.
  const begin = bytes.subarray(0, 64);
  const zeros = (from: number) => begin.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (begin.length >= 16 && zeros(1) > begin.length / 3 && zeros(0) === 0) return 'utf-16le';
  if (begin.length >= 16 && zeros(0) > begin.length / 3 && zeros(1) === 0) return 'utf-16be';
  return null;
}

/** The text of the file, in pieces, without its mark. Throws `TableUnreadable` where the bytes are no text in this encoding. */
export async function* textOf(source: TableSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of source()) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new TableUnreadable('De laatste tekens van dit bestand ontbreken: het is afgebroken.');
    throw error;
  }
}

/** Signs that only come of reading a text in the wrong encoding: `Ã©` for `é`, or the sign for what could not be read. */
export const isMisread = (text: string): boolean => /\uFFFD|Ã[\u0080-\u00BF\u0152-\u017E\u2018-\u203A]|â€|[\u0080-\u009F]/u.test(text);
