import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('..', import.meta.url));

/**
 * Names the way in which this version of the hub makes search documents: a digest of the code and the words that it comes from. A document that was made in
 * another way is made anew after an update (`remakeDocuments`); a change that makes no difference costs only that work.
 */
export const makingOfDocuments: string = globSync(['**/search-document.ts', 'search/text/**/*.ts'], { cwd: sources })
  .sort()
  .reduce((hash, file) => hash.update(file).update(readFileSync(`${sources}/${file}`)), createHash('sha256'))
  .digest('hex')
  .slice(0, 16);
